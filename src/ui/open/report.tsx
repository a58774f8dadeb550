import { assumedInWords } from '../../io/reading/assumed'
import { isLossless, reportText, type ImportReport, type Loss } from '../../io/reading/report'
import { download } from '../download'

const LISTED = 50

const save = (report: ImportReport): void =>
  download(
    new Blob([reportText(report)], { type: 'text/plain;charset=utf-8' }),
    `import of ${report.file}.txt`,
  )

const LossLine = ({ place, field, value, reason, fix }: Loss) => (
  <li>
    <b>{field === null ? place : `${place}, ${field}`}</b>: {value !== null && `“${value}” `}
    {reason}; {fix}.
  </li>
)

function Sentences(props: { readonly heading: string; readonly sentences: readonly string[] }) {
  if (props.sentences.length === 0) return null
  return (
    <section>
      <h3>{props.heading}</h3>
      <ul>
        {props.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}

/** What an opening brought in and what it did not, and why. */
export function Report(props: { readonly report: ImportReport }) {
  const { report } = props
  const { counts, losses, unlisted, assumed, remarks, failure } = report
  return (
    <div class="import-report">
      {failure && (
        <p role="alert">
          <b>Nothing came in from “{report.file}”</b>: {failure.reason}. What would help: {failure.fix}.
        </p>
      )}
      {counts.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">of {report.file}</th>
              <th scope="col">in the file</th>
              <th scope="col">came in</th>
              <th scope="col">left out</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ what, inFile, cameIn, leftOut }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{inFile}</td>
                <td>{cameIn}</td>
                <td>{leftOut}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isLossless(report) && <p>Everything came in.</p>}
      <Sentences heading="Taken for granted" sentences={assumedInWords(assumed)} />
      <Sentences heading="Good to know" sentences={remarks} />
      {losses.length > 0 && (
        <details open={losses.length <= 5}>
          <summary>What did not come in, and why ({losses.length})</summary>
          <ul>
            {losses.slice(0, LISTED).map((loss, at) => (
              <LossLine key={at} {...loss} />
            ))}
            {losses.length > LISTED && <li>{losses.length - LISTED} more are in the saved report.</li>}
            {unlisted.map(({ reason, count }) => (
              <li key={reason}>
                {count} more: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      <button type="button" class="control" onClick={() => save(report)}>
        Save this report
      </button>
    </div>
  )
}
