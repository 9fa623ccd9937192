import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../../../web/kit/Answer.tsx'
import type { Candidate, Moment } from '../../advocates/contract.ts'
import { AskForm } from './AskForm.tsx'
import { advocacyQuery } from './queries.ts'
import { say } from './say.ts'

export interface Asking {
  customerId: string
  name: string
  kind: Candidate['kind']
  moment: Moment
}

/** Asks or thanks one customer: by hand with the draft, or by mail from here. */
export function AskDialog({ asking, onClose }: { asking: Asking; onClose: () => void }) {
  const { customerId, name, kind } = asking
  const advocacy = useQuery(advocacyQuery(customerId))
  const title =
    kind === 'thanks'
      ? say('dialogThank', { name })
      : say('dialogAsk', { name, kind: say(kind).toLowerCase() })
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      <Answer of={advocacy} height={320}>
        {(shown) => <AskForm asking={asking} advocacy={shown} onClose={onClose} />}
      </Answer>
    </Modal>
  )
}
