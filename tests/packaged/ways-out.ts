/** Code by which a page could ask for something outside its window, by what it asks for. */
export interface WayOut {
  readonly about: string
  readonly code: string
}

const input = (kind: string, act: string) =>
  `const input = document.createElement('input'); ${kind}; document.body.append(input); ${act}`
const FILES = [
  `input.type = 'file'`,
  `input.type = 'file'; input.multiple = true`,
  `input.type = 'file'; input.webkitdirectory = true`,
  `input.type = 'file'; input.accept = 'image/*'`,
  `input.type = 'file'; input.capture = 'user'`,
  `input.type = 'text'; input.type = 'file'; input.setAttribute('directory', '')`,
]
const TOUCHES = [
  'input.click()',
  'input.showPicker()',
  `const label = document.createElement('label'); input.id = 'chosen'; label.htmlFor = 'chosen'; document.body.append(label); label.click()`,
  `input.dispatchEvent(new MouseEvent('click', { bubbles: true }))`,
]
const chooser: WayOut[] = FILES.flatMap((kind) =>
  TOUCHES.map((act) => ({ about: 'a chooser of files', code: input(kind, act) })),
)

const FRAME = `const frame = document.createElement('iframe'); document.body.append(frame); const inner = frame.contentWindow;`
const link = (href: string, more: string) =>
  `const link = document.createElement('a'); link.href = ${href}; ${more}; document.body.append(link); link.click()`
const blob = (type: string) => `URL.createObjectURL(new Blob(['x'], { type: '${type}' }))`

const ways = (about: string, ...codes: string[]): WayOut[] => codes.map((code) => ({ about, code }))

/** What opens a dialog of the system, or another window, in an Electron with its defaults. */
export const DIALOGS: readonly WayOut[] = [
  ...chooser,
  ...ways('a chooser of folders', 'await showOpenFilePicker()', 'await showSaveFilePicker()'),
  ...ways('a chooser of folders', 'await showDirectoryPicker()', `${FRAME} await inner.showSaveFilePicker()`),
  ...ways('printing', 'window.print()', `document.execCommand('print')`, `${FRAME} inner.print()`),
  ...ways('printing', `queueMicrotask(() => print())`),
  ...ways('a word', `alert('x')`, `confirm('x')`, `prompt('x')`, `${FRAME} inner.alert('x')`),
  ...ways(
    'saving',
    link(blob('application/pdf'), `link.download = 'x.pdf'`),
    link(blob('text/calendar'), `link.download = 'x.ics'`),
    link(blob('text/plain'), `link.download = 'x.txt'`),
    link(`'data:text/plain,x'`, `link.download = 'x.txt'`),
    link(`'/kiosk/'`, `link.download = 'x.html'`),
    `location.href = ${blob('application/octet-stream')}`,
  ),
  ...ways(
    'another window',
    `open('/kiosk/')`,
    `open('about:blank', 'x', 'popup,width=300,height=300')`,
    `open(${blob('text/html')})`,
    link(`'/kiosk/'`, `link.target = '_blank'`),
    'await documentPictureInPicture.requestWindow()',
  ),
  ...ways(
    'another program',
    `location.href = 'mailto:x@example.com'`,
    `open('tel:190')`,
    `location.href = 'file:///etc/passwd'`,
    `${FRAME} frame.src = 'webcal://example.com/x.ics'`,
    `navigator.registerProtocolHandler('web+x', '/kiosk/?%s')`,
  ),
  ...ways(
    'a permission',
    'await Notification.requestPermission()',
    'await navigator.mediaDevices.getUserMedia({ video: true, audio: true })',
    'await navigator.mediaDevices.getDisplayMedia({ video: true })',
    'await new Promise((done) => navigator.geolocation.getCurrentPosition(done, done))',
    'await navigator.clipboard.readText()',
    'await navigator.usb.requestDevice({ filters: [] })',
    'await navigator.hid.requestDevice({ filters: [] })',
    'await navigator.serial.requestPort()',
    'await document.documentElement.requestFullscreen()',
    'await document.documentElement.requestPointerLock()',
    'await new EyeDropper().open()',
    'await queryLocalFonts()',
  ),
  ...ways(
    'a question before it leaves',
    `onbeforeunload = () => 'x'; addEventListener('beforeunload', (event) => event.preventDefault()); location.reload()`,
  ),
]

/** Keys that a browser, a window manager or a menu would answer: name, modifiers (1 Alt, 2 Control, 8 Shift), code. */
export const KEYS: readonly (readonly [string, number, number])[] = [
  ['p', 2, 80],
  ['s', 2, 83],
  ['o', 2, 79],
  ['n', 2, 78],
  ['n', 10, 78],
  ['t', 2, 84],
  ['w', 2, 87],
  ['q', 2, 81],
  ['j', 2, 74],
  ['u', 2, 85],
  ['i', 10, 73],
  ['F1', 0, 112],
  ['F5', 0, 116],
  ['F10', 0, 121],
  ['F11', 0, 122],
  ['F12', 0, 123],
  ['F4', 1, 115],
  ['Escape', 0, 27],
  ['Alt', 1, 18],
]
