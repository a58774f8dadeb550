/** Sentences of the bundled texts, by folder and name of file; made by the build. */
declare module 'virtual:segmented' {
  import type { Segmentation } from '../text/segment'

  const segmented: Readonly<Record<string, Readonly<Record<string, Segmentation>>>>
  export default segmented
}
