export const piiTypes = [
  'email',
  'phone',
  'card',
  'iban',
  'ip',
  'id',
  'passport',
  'account',
  'birthdate',
  'address',
  'name',
  'handle',
  'link',
  'plate',
] as const
export type PiiType = (typeof piiTypes)[number]

/** Where something personal stands, in UTF-16 units of the text as it came; `end` is exclusive. */
export interface Found {
  type: PiiType
  start: number
  end: number
}

/** Where a pattern that begins at a known place ends; undefined when it is none. */
export type EndOf = (text: string, start: number) => number | undefined
