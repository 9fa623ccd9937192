import type { CaseLine } from '../../handling/contract.ts'

/** The case that the mouse holds: a browser hands over no more than text, and only when it is let go. */
export const held: { line: CaseLine | undefined } = { line: undefined }
