import type { CaseLine } from '../../handling/contract.ts'

/** A question about one case, as it was read. */
export interface DialogOf {
  line: CaseLine
  onClose: () => void
}
