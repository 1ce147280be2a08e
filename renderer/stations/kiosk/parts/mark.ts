import { html, type TemplateResult } from 'lit'

/** The clinic's mark: four petals round a cross. */
export const mark = (): TemplateResult =>
  html`<svg class="mark" viewBox="0 0 56 56" fill="currentColor" aria-hidden="true">
    <path d="M27 27H14A13 13 0 1 1 27 14Z"></path>
    <path d="M29 27V14a13 13 0 1 1 13 13Z" opacity=".62"></path>
    <path d="M27 29v13a13 13 0 1 1-13-13Z" opacity=".62"></path>
    <path d="M29 29h13a13 13 0 1 1-13 13Z"></path>
  </svg>`

/** The hills, sun and tree of the first screen. */
export const landscape = (): TemplateResult =>
  html`<svg class="landscape" viewBox="0 0 1080 640" preserveAspectRatio="xMaxYMax slice" aria-hidden="true">
    <circle class="sun" cx="818" cy="444" r="112"></circle>
    <path class="hill-1" d="M0 576C270 490 486 600 669.6 536S972 420 1080 464V640H0Z"></path>
    <rect class="trunk" x="932" y="450" width="12" height="150"></rect>
    <circle class="crown-2 heart" cx="938" cy="458" r="32"></circle>
    <circle class="crown-2" cx="902" cy="444" r="42"></circle>
    <circle class="crown-2" cx="974" cy="440" r="46"></circle>
    <circle class="crown" cx="938" cy="404" r="56"></circle>
    <path class="hill-2" d="M0 620C216 570 540 524 756 580S1004.4 556 1080 536V640H0Z"></path>
    <path class="hill-3" d="M432 640C648 592 864 616 1080 588V640Z"></path>
  </svg>`
