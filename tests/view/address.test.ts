import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeView, encodeView } from '../../src/view/address'
import { INITIAL_VIEW } from '../../src/view/state'
import { anyView } from './views'

describe('the address of a view', () => {
  it('gives back the view that it was made from', () => {
    fc.assert(
      fc.property(anyView, (state) => {
        expect(decodeView(`#${encodeView(state)}`)).toEqual({ view: state, problems: [] })
      }),
    )
  })

  it('is empty for a view that nobody has touched', () => {
    expect(encodeView(INITIAL_VIEW)).toBe('')
  })

  it('keeps ids readable', () => {
    expect(
      encodeView({ ...INITIAL_VIEW, selection: ['stance:mayor-for-harbour', 'sentence:report/12'] }),
    ).toBe('v=1&sel=stance:mayor-for-harbour,sentence:report/12')
  })

  it('names an arrangement once for all its pins', () => {
    const pin = { lens: 'sides', about: 'mayor' as never, flow: 'columns', x: 120, y: 340 } as const
    const pins = [
      { ...pin, node: 'actor:guild' },
      { ...pin, node: 'issue:toll', x: -4 },
      { ...pin, about: null, flow: 'rows', node: 'actor:guild' },
    ] as const
    expect(encodeView({ ...INITIAL_VIEW, pins })).toBe(
      'v=1&pins=sides,columns,mayor,actor:guild,120,340,issue:toll,-4,340;sides,rows,,actor:guild,120,340',
    )
  })

  it.each([
    ['#nonsense', 'nonsense'],
    ['#v=1&colour=red', 'colour=red'],
    ['#v=1&sel=stance:', 'sel'],
    ['#v=1&sel=%E0%A4%A', 'sel'],
    ['#v=1&when=2031-03-14', 'when'],
    ['#v=1&when=2031-02-30..', 'when'],
    ['#v=1&when=2031-03-14..2031-03-13', 'when'],
    ['#v=1&when=..,undated', 'when'],
    ['#v=1&vs=document;;', 'vs'],
    ['#v=1&vs=;;;;;;', 'vs'],
    ['#v=1&vs=nobody;;;;;', 'vs'],
    ['#v=1&vs=;maybe;;;;', 'vs'],
    ['#v=1&vs=;;2031-03;;;', 'vs'],
    ['#v=1&at=1,2', 'at'],
    ['#v=1&at=1,2,0', 'at'],
    ['#v=1&at=NaN,2,1', 'at'],
    ['#v=1&off=polarity.maybe', 'off'],
    ['#v=1&quote=stance:x', 'quote'],
    ['#v=1&by=harbour', 'by'],
    ['#v=1&by=actor:', 'by'],
    ['#v=1&near=6,actor:mayor', 'near'],
    ['#v=1&near=2', 'near'],
    ['#v=1&near=2,stance:x', 'near'],
    ['#v=1&path=actor:mayor', 'path'],
    ['#v=1&path=actor:mayor,actor:clerk,1,x', 'path'],
    ['#v=1&hide=stance:x', 'hide'],
    ['#v=1&pins=sides,columns,mayor', 'pins'],
    ['#v=1&pins=sides,columns,mayor,actor:guild,1', 'pins'],
    ['#v=1&pins=matrix,columns,,actor:guild,1,2', 'pins'],
    ['#v=1&pins=sides,columns,,actor:guild,1e3,2', 'pins'],
    ['#v=1&matrix=issues,blocks', 'matrix'],
    ['#v=1&matrix=rivers,blocks,name', 'matrix'],
    ['#v=1&matrix=issues,blocks,stance:x', 'matrix'],
    ['#v=1&table=holder', 'table'],
    ['#v=1&table=**', 'table'],
    ['#v=1&table=holder*weather*', 'table'],
    ['#v=1&words=%E0%A4%A', 'words'],
    ['#v=7', 'version'],
  ])('says what it cannot read in %s and shows the rest', (hash, named) => {
    const { view: state, problems } = decodeView(`${hash}&theme=dark`)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(named)
    expect(state).toEqual({ ...INITIAL_VIEW, theme: 'dark' })
  })

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { view: state } = decodeView(text)
        expect(state.version).toBe(1)
      }),
    )
  })
})
