/** Bytes that grow while they are written: little endian, texts as UTF-8 behind their length. */
export class Bytes {
  private buffer: Buffer
  private used = 0

  constructor(room = 64 * 1024) {
    this.buffer = Buffer.allocUnsafe(room)
  }

  /** What was written so far; to be used before anything else is written. */
  written(): Buffer {
    return this.buffer.subarray(0, this.used)
  }

  byte(value: number): void {
    this.reserve(1)
    this.buffer[this.used++] = value
  }

  /** A whole number from 0 to 2^53, seven bits a byte, the lowest first. */
  varint(value: number): void {
    this.reserve(8)
    let rest = value
    for (; rest > 127; rest = Math.floor(rest / 128)) this.buffer[this.used++] = (rest % 128) | 128
    this.buffer[this.used++] = rest
  }

  /** A safe integer as 64 bits, negative ones in two's complement. */
  int64(value: number): void {
    this.reserve(8)
    const high = Math.floor(value / 2 ** 32)
    this.used = this.buffer.writeUInt32LE(value - high * 2 ** 32, this.used)
    this.used = this.buffer.writeInt32LE(high, this.used)
  }

  float64(value: number): void {
    this.reserve(8)
    this.used = this.buffer.writeDoubleLE(value, this.used)
  }

  float32(value: number): void {
    this.reserve(4)
    this.used = this.buffer.writeFloatLE(value, this.used)
  }

  /** Whole numbers of 1, 2 or 4 bytes. */
  indexes(values: Uint32Array, width: 1 | 2 | 4): void {
    this.reserve(values.length * width)
    const { buffer } = this
    let at = this.used
    for (const value of values) {
      buffer[at] = value
      if (width > 1) buffer[at + 1] = value >>> 8
      if (width > 2) buffer[at + 2] = value >>> 16
      if (width > 2) buffer[at + 3] = value >>> 24
      at += width
    }
    this.used = at
  }

  /** Short ASCII, which most values are, is written here: a call into the runtime costs more than its characters. */
  text(value: string): void {
    const { length } = value
    if (length < shortText) {
      this.reserve(length + 1)
      const { buffer } = this
      let at = this.used
      buffer[at++] = length
      let sign = 0
      for (let position = 0; position < length && sign < 128; position++) {
        sign = value.charCodeAt(position)
        buffer[at++] = sign
      }
      if (sign < 128) {
        this.used = at
        return
      }
    }
    const bytes = Buffer.byteLength(value)
    this.varint(bytes)
    this.reserve(bytes)
    this.used += this.buffer.write(value, this.used)
  }

  /** The 32 hexadecimal digits of a UUID as two numbers of 64 bits; false where it is none. */
  uuid(value: string): boolean {
    if (value.length !== 36) return false
    this.reserve(16)
    const { buffer } = this
    let bad = 0
    for (let place = 0; place < 16; place++) {
      const at = digitAt[place]!
      const high = digitOf[value.charCodeAt(at)] ?? 16
      const low = digitOf[value.charCodeAt(at + 1)] ?? 16
      bad |= (high | low) & 16
      buffer[this.used + (place < 8 ? 7 - place : 23 - place)] = (high << 4) | low
    }
    if (bad) return false
    this.used += 16
    return true
  }

  private reserve(more: number): void {
    if (this.used + more <= this.buffer.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.used + more))
    this.buffer.copy(larger, 0, 0, this.used)
    this.buffer = larger
  }
}

/** Below it the length takes one byte. */
const shortText = 128

/** Where in the text of a UUID each of its bytes begins. */
const digitAt = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34]
const digitOf = new Uint8Array(128).fill(16)
for (const [value, digit] of [...'0123456789abcdef'].entries()) {
  digitOf[digit.charCodeAt(0)] = value
  digitOf[digit.toUpperCase().charCodeAt(0)] = value
}
