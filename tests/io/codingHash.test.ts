import { expect, it } from 'vitest'
import { codingSha256 } from '../../src/io/codingHash'
import { assemble } from '../../src/model/assemble'
import { EMPTY_CODING, type ActorId, type DocumentId } from '../../src/model/coding'

const document = (id: string) => ({
  id: id as DocumentId,
  file: 'a.txt',
  published: '2021-05-03',
  publisher: 'gazette' as ActorId,
  language: 'en',
})
const texts = { 'coding.json': '{}', 'a.txt': 'é', 'other.txt': 'not of this coding' }
const project = assemble({ ...EMPTY_CODING, documents: [document('a'), document('b')] }, texts)

it('is what sha256sum gives for the names and contents of the coding and of each text once', async () => {
  // printf 'coding.json\0{}\0a.txt\0é\0' | sha256sum
  expect(await codingSha256(project, texts)).toBe(
    '0789cbb8da2fcfe4833cc2bc8fc05d33796ffe3a145539927a77b3be0a852602',
  )
})

it('is another where a text is another', async () => {
  expect(await codingSha256(project, { ...texts, 'a.txt': 'e' })).not.toBe(await codingSha256(project, texts))
})
