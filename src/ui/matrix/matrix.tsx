import { useComputed, useSignal } from '@preact/signals'
import { orderedMatrix } from '../../view/matrixOrder'
import { useUi } from '../context'
import { MatrixGrid } from './matrixGrid'
import { MatrixReading } from './matrixReading'
import { MatrixTools } from './matrixTools'
import type { Pointed } from './pointed'
import '../grid/grid.css'
import './matrix.css'

/** Who stands where: holders against issues or other actors, with a sign in each cell. */
export function Matrix() {
  const { session, project } = useUi()
  const settings = useComputed(() => session.view.value.matrix)
  const ordered = useComputed(() => orderedMatrix(project.value, settings.value))
  const pointed = useSignal<Pointed | null>(null)
  return (
    <div class="matrix">
      <MatrixTools ordered={ordered.value} />
      {ordered.value.rows.length === 0 || ordered.value.columns.length === 0 ? (
        <p class="grid-empty" role="status">
          {settings.value.across === 'issues'
            ? 'Nobody holds a stance on an issue here.'
            : 'Nobody holds a stance toward another actor here.'}
        </p>
      ) : (
        <MatrixGrid ordered={ordered.value} pointed={pointed} />
      )}
      <MatrixReading ordered={ordered.value} pointed={pointed} />
    </div>
  )
}
