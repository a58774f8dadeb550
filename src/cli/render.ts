import { writeFileSync } from 'node:fs'
import type { CAC } from 'cac'
import { buildGraph } from '../graph/graph'
import { codingSha256 } from '../io/codingHash'
import { pictureSvg } from '../io/pictureSvg'
import { choicesIn } from '../layout/subjects'
import { DARK, LIGHT } from '../scene/theme'
import { firstLens } from '../view/about'
import { encodeView } from '../view/address'
import { isDrawn } from '../view/lenses'
import { INITIAL_VIEW } from '../view/state'
import { fileArgument } from './input'
import { textOption, type RawOptions } from './options'
import { readSource } from './readSource'
import { UsageError } from './usage'
import { viewMarks, viewOption, viewPicture } from './viewed'
import { STDOUT } from './writeOut'

/** Endings of pictures that only a browser or another program makes. */
const NOT_SVG = /\.(png|jpe?g|webp|gif|pdf|eps)$/i

/** `standpoint render PROJECT --view '#…' --out picture.svg`: the picture of a view with key, title, sources and address. */
export function register(cli: CAC): void {
  cli
    .command(
      'render [project]',
      'Draw the picture of a view as SVG, with its key, title, sources and address',
    )
    .option('--view <hash>', 'What stands behind # in the address of a view; by default the first view')
    .option('--out <file>', 'Where to write it; by default, or with -, standard output')
    .option('--address <url>', 'Address of the page, for the link in the picture')
    .option('--transparent', 'Leave out the ground')
    .option('--from <format>', 'Format of PROJECT, where its content does not tell')
    .option('--map <roles>', 'Columns of a table by role, over those guessed: holder=organization')
    .usage(
      `render PROJECT --view '#…' --out picture.svg

PROJECT is a project's folder, a .standpoint file, any other file that can be read, or - for standard input.
It writes SVG alone. PNG takes a browser: the page's Export has it, in one to four times the size; or
inkscape picture.svg --export-filename picture.png
Exit code 0, or 1 where something was lost or a part of the view can't be followed; what can be drawn is drawn.`,
    )
    .example(`standpoint render graph-data/my-article --view '#v=1&off=polarity.opposes' --out picture.svg`)
    .action((input: string | undefined, options: RawOptions) => run(fileArgument(cli, input), options))
}

async function run(input: string, options: RawOptions): Promise<void> {
  const out = textOption(options, 'out') ?? STDOUT
  const other = NOT_SVG.exec(out)?.[1]
  if (other !== undefined)
    throw new UsageError(
      `render writes SVG, not ${other.toUpperCase()}, which takes a browser: give --out a name that ends with .svg, and make it ${other.toUpperCase()} in the page (Export) or with inkscape`,
    )
  const { project, files } = await readSource(input, options)
  if (!project) return
  const view = viewOption(options, project) ?? {
    ...INITIAL_VIEW,
    lens: firstLens(project, choicesIn(project)),
  }
  if (!isDrawn(view.lens))
    throw new UsageError(`the lens ${view.lens} has no picture; leave it out of --view`)
  const marks = await viewMarks(project, view)
  const picture = await viewPicture(project, files, view, marks)
  if (!picture)
    throw new UsageError(
      `${input} has no actor with enough stances for a picture to be about; ask for the map with --view lens=map`,
    )
  const hash = encodeView({ ...view, theme: INITIAL_VIEW.theme })
  const page = (textOption(options, 'address') ?? '').replace(/#.*$/, '')
  const svg = pictureSvg(
    {
      project,
      graph: buildGraph(project),
      picture,
      view,
      codingSha256: await codingSha256(project, files),
      address: hash === '' ? page : `${page}#${hash}`,
      marks,
    },
    view.theme === 'dark' ? DARK : LIGHT,
    { transparent: options['transparent'] === true },
  )
  if (out === STDOUT) process.stdout.write(svg)
  else writeFileSync(out, svg)
}
