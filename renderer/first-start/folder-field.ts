import { msg } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import { chooseFolder } from '../desk/choose-folder.ts'
import { formField, type DrawnForm } from '../elements/form-field.ts'

interface FolderForm extends DrawnForm {
  refuse(issues: Readonly<Record<string, string>>): void
}

/** The folder in which backups are, typed or chosen in the system's own dialog; `chosen` is told of the dialog alone. */
export const folderField = (
  form: FolderForm,
  chosen = () => {},
  more: TemplateResult | typeof nothing = nothing,
) =>
  html`<div class="folder">
    ${formField(form, 'folder')}
    <div class="actions">
      <button
        class="button tertiary"
        type="button"
        @click=${() => void chooseFolder(form, 'folder', 'gate.choose-folder').then((isChosen) => isChosen && chosen())}
      >
        ${msg('Escolher pasta')}
      </button>
      ${more}
    </div>
  </div>`
