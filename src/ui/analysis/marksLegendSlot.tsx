import { useSignal, useSignalEffect } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useUi } from '../context'

/** The place of the legend over the graph; loaded with the first marks. */
export function MarksLegendSlot() {
  const { session } = useUi()
  const Legend = useSignal<ComponentType | null>(null)
  useSignalEffect(() => {
    const { colourBy, sizeBy, arrangeBy } = session.view.value
    if (Legend.peek() || ![colourBy, sizeBy, arrangeBy].includes('analysis')) return
    void import('./marksLegend').then(({ MarksLegend }) => {
      Legend.value = MarksLegend
    })
  })
  return Legend.value && <Legend.value />
}
