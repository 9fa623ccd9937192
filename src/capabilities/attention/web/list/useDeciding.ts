import { day } from '../../../../web/kit/instants.ts'
import type { OneItem } from '../../list/contract.ts'
import { type Reason, useTriage } from './queries.ts'
import { say } from './say.ts'
import { useUndo } from './undo.ts'

interface Deciding {
  item: OneItem | undefined
  name: string
  /** Whoever is decided leaves the list: the next one comes into sight. */
  goOn: () => void
  open: (id: string) => unknown
}

/** What is sent for the one that is open; each step says that it was taken and can be taken back. */
export function useDeciding({ item, name, goOn, open }: Deciding) {
  const triage = useTriage()
  const { done, undo } = useUndo()
  const decided = (id: string, message: string) => {
    goOn()
    done(message, async () => {
      await triage.reopen.mutateAsync(id)
      void open(id)
    })
  }
  const take = (does: (which: { id: string; revision: number }) => unknown) =>
    item && does({ id: item.id, revision: item.revision })

  const assign = (to: { id: string; name: string } | null) =>
    take(async (which) => {
      const before = item?.assignedTo?.id ?? null
      const now = await triage.assign.mutateAsync({ ...which, personId: to?.id ?? null })
      done(to ? say('assignedToast', { name: to.name }) : say('unassignedToast'), () =>
        triage.assign.mutateAsync({ id: which.id, revision: now.revision, personId: before }),
      )
    })
  const snooze = (until: string) =>
    take(async (which) => {
      await triage.snooze.mutateAsync({ ...which, until })
      decided(which.id, say('snoozedToast', { name, day: day(until) }))
    })
  const dismiss = (why: { reason: Reason; words: string }) =>
    take(async (which) => {
      await triage.dismiss.mutateAsync({ ...which, ...why })
      decided(which.id, say('dismissedToast', { name }))
    })
  const finish = () =>
    take(async (which) => {
      await triage.finish.mutateAsync(which)
      decided(which.id, say('doneToast', { name }))
    })
  /** The case takes care of it from here; it tells by itself that it is open. */
  const caseOpened = (caseId: string) =>
    take(async (which) => {
      await triage.finish.mutateAsync({ ...which, caseId })
      goOn()
    })
  const reopen = () => item && triage.reopen.mutate(item.id)
  return { assign, snooze, dismiss, finish, caseOpened, reopen, undo }
}
