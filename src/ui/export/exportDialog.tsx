import { useSignal } from '@preact/signals'
import { litPart, sizeInWords } from '../../io/part'
import { useUi } from '../context'
import { Modal } from '../modal'
import { Citations } from './citations'
import { DataExport } from './dataExport'
import { PictureExport } from './pictureExport'
import { useExporting, type Extent } from './source'
import './export.css'

/** All that can be taken out of Standpoint: picture, data, citations, the project; of what is shown, or of everything. */
export function ExportDialog() {
  const { session, project, lit } = useUi()
  const isAllShown = lit.value.size === project.value.stances.size
  const extent = useSignal<Extent>(isAllShown ? 'everything' : 'shown')
  const said = useSignal('')
  const exporting = useExporting(extent)
  const source = exporting.source.value
  const isPart = extent.value === 'shown'
  const say = (words: string) => {
    said.value = words
    session.announcement.value = words
  }
  const choice = (value: Extent, label: string, size: string) => (
    <label class="switch">
      <input
        type="radio"
        name="extent"
        checked={extent.value === value}
        onChange={() => {
          extent.value = value
        }}
      />{' '}
      <span>
        <b>{label}</b>: {size}
      </span>
    </label>
  )
  const data = { source, isPart, say }
  return (
    <Modal heading="Export">
      <div class="export">
        {exporting.fault.value !== '' && (
          <p role="alert">The project’s files could not be read: {exporting.fault.value}.</p>
        )}
        <section aria-labelledby="export-picture">
          <h3 id="export-picture">Picture of this view</h3>
          <PictureExport exporting={exporting} isPart={!isAllShown} say={say} />
        </section>
        <section aria-labelledby="export-data">
          <h3 id="export-data">Data</h3>
          {isAllShown ? (
            <p>Everything: {sizeInWords(project.value)}. No filter leaves anything out.</p>
          ) : (
            <fieldset class="export-extent">
              <legend class="visually-hidden">What is written</legend>
              {choice('shown', 'What is shown', sizeInWords(litPart(project.value, session.view.value)))}
              {choice('everything', 'Everything', sizeInWords(project.value))}
            </fieldset>
          )}
          <DataExport {...data} groups={['graph', 'table', 'text']} />
        </section>
        <section aria-labelledby="export-citation">
          <h3 id="export-citation">Citation</h3>
          <Citations source={source} say={say} />
          <DataExport {...data} isPart={false} groups={['citation']} />
        </section>
        <section aria-labelledby="export-project">
          <h3 id="export-project">Project</h3>
          <DataExport {...data} groups={['project']} />
        </section>
        <p class="export-said" role="status">
          {said.value}
        </p>
      </div>
    </Modal>
  )
}
