import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CAC } from 'cac'
import { buildGraph } from '../graph/graph'
import { codingSha256 } from '../io/codingHash'
import { pictureSvg } from '../io/pictureSvg'
import { choicesIn } from '../layout/subjects'
import { check } from '../model/check'
import { CODING_FILE } from '../model/coding'
import { pinnedPicture } from '../scene/pinnedPicture'
import { pictureOf } from '../scene/routing'
import { DARK, LIGHT } from '../scene/theme'
import { counted } from '../text/counting'
import { decodeView, encodeView } from '../view/address'
import { aboutOf } from '../view/about'
import { isDrawn } from '../view/lenses'
import { pinsIn } from '../view/pins'
import { reconcile } from '../view/reconcile'
import { INITIAL_VIEW } from '../view/state'
import { textOption, type RawOptions } from './options'
import { readFolder } from './project'
import { savedPicture } from './savedPicture'
import { UsageError } from './usage'
import { STDOUT } from './writeOut'

/** `standpoint render FOLDER --view '#…' --out picture.svg`: the picture of a view with key, title, sources and address. */
export function register(cli: CAC): void {
  cli
    .command('render <folder>', 'Draw the picture of a view as SVG, with its key, title, sources and address')
    .option('--view <hash>', 'What stands behind # in the address of a view; by default the first view')
    .option('--out <file>', 'Where to write it; by default, or with -, standard output')
    .option('--address <url>', 'Address of the page, for the link in the picture')
    .option('--transparent', 'Leave out the ground')
    .usage(
      `render FOLDER --view '#…' --out picture.svg

Exit code 0, or 1 where the coding has errors or a part of the view can't be followed; what can be drawn is drawn.`,
    )
    .example(`standpoint render graph-data/my-article --view '#v=1&off=polarity.opposes' --out picture.svg`)
    .action(run)
}

async function run(folder: string, options: RawOptions): Promise<void> {
  const out = textOption(options, 'out') ?? STDOUT
  const texts = readFolder(folder)
  const { project, problems } = check(texts)
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) process.exitCode = 1
  const coding = join(folder, CODING_FILE)
  if (!project) {
    console.error(`standpoint: ${coding} can't be read: ${errors[0]?.message ?? ''}`)
    return
  }
  if (errors.length > 0)
    console.error(
      `standpoint: ${coding} has ${counted(errors.length, 'error')}, and what is broken is left out; standpoint check ${folder} lists it`,
    )
  const choices = choicesIn(project)
  const decoded = decodeView((textOption(options, 'view') ?? '').replace(/^.*?#/, ''))
  const { view, problems: missing } = reconcile(decoded.view, project, choices)
  for (const problem of [...decoded.problems, ...missing]) {
    console.error(`standpoint: ${problem}`)
    process.exitCode = 1
  }
  const { lens } = view
  const about = lens === 'map' ? null : aboutOf(view, choices)
  if (!isDrawn(lens)) throw new UsageError(`the lens ${lens} has no picture; leave it out of --view`)
  if (about === undefined)
    throw new UsageError(
      `${coding} has no actor with enough stances for a picture to be about; ask for the map with --view lens=map`,
    )
  const saved =
    lens === 'sides' && about !== null
      ? await savedPicture(folder, project, texts, about, 'columns')
      : undefined
  if (view.arrangeBy === 'analysis' || view.colourBy === 'analysis' || view.sizeBy === 'analysis') {
    console.error(
      'standpoint: what an analysis marks or arranges is drawn by the page alone; it was left out',
    )
    process.exitCode = 1
  }
  const placed = saved ?? pictureOf(project, { lens, about, flow: 'columns' })
  const pins = pinsIn(view, 'columns')
  const hash = encodeView({ ...view, theme: INITIAL_VIEW.theme })
  const page = (textOption(options, 'address') ?? '').replace(/#.*$/, '')
  const svg = pictureSvg(
    {
      project,
      graph: buildGraph(project),
      picture: pins.length > 0 ? pinnedPicture(project, placed, pins) : placed,
      view,
      codingSha256: await codingSha256(project, texts),
      address: hash === '' ? page : `${page}#${hash}`,
      marks: null,
    },
    view.theme === 'dark' ? DARK : LIGHT,
    { transparent: options['transparent'] === true },
  )
  if (out === STDOUT) process.stdout.write(svg)
  else writeFileSync(out, svg)
}
