/** Bits set per id. With 10 bits of room per id, about one unknown id in a hundred looks known. */
const hashes = 7

/**
 * A Bloom filter over UUIDs that are hashes themselves. “No” is certain; “perhaps” has to be looked up. Beyond its room it
 * says “perhaps” more often, and nothing else happens.
 */
export class IdFilter {
  private readonly bits: Uint32Array
  private readonly mask: number

  /** @param room how many ids it is made for */
  constructor(room: number) {
    const exponent = Math.min(31, Math.max(20, Math.ceil(Math.log2(room * 10))))
    this.bits = new Uint32Array(2 ** (exponent - 5))
    this.mask = 2 ** exponent - 1
  }

  add(id: string): void {
    const first = hexAt(id, 0)
    const step = hexAt(id, 28) | 1
    for (let turn = 0; turn < hashes; turn++) {
      const bit = ((first + turn * step) & this.mask) >>> 0
      this.bits[bit >>> 5]! |= 1 << (bit & 31)
    }
  }

  mayHave(id: string): boolean {
    const first = hexAt(id, 0)
    const step = hexAt(id, 28) | 1
    for (let turn = 0; turn < hashes; turn++) {
      const bit = ((first + turn * step) & this.mask) >>> 0
      if ((this.bits[bit >>> 5]! & (1 << (bit & 31))) === 0) return false
    }
    return true
  }
}

/** A 32-bit number from eight hex digits (in small letters): those at the ends of an id are away from its version and variant bits. */
function hexAt(id: string, from: number): number {
  let number = 0
  for (let at = from; at < from + 8; at++) {
    const code = id.charCodeAt(at)
    number = (number << 4) | (code <= nine ? code - zero : code - smallA + 10)
  }
  return number >>> 0
}

const [zero, nine, smallA] = [48, 57, 97]
