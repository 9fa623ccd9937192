import { Button, Menu } from '@mantine/core'
import { useMay, useMe } from '../../../../web/client/session.ts'
import type { CaseShown } from '../../handling/contract.ts'
import { useGoingOn, useTaking } from '../doing/at-once.ts'
import type { Doing } from '../doing/DoingDialog.tsx'
import { say as sayDoing } from '../doing/say.ts'
import { say } from './say.ts'

interface ActionsProps {
  shown: CaseShown
  onDo: (doing: Doing) => void
}

/** What can be done with the whole case as it stands: the likeliest as buttons, the rest in a menu. */
export function Actions({ shown, onDo }: ActionsProps) {
  const mayWrite = useMay('cases:write')
  if (!mayWrite || shown.state === 'merged') return null
  return (
    <>
      <Likeliest shown={shown} onDo={onDo} />
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <Button aria-label={say('whatToDo')}>⋯</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {rest(shown).map(([doing, word]) => (
            <Menu.Item key={doing} onClick={() => onDo(doing)}>
              {sayDoing(word)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

function Likeliest({ shown, onDo }: ActionsProps) {
  const me = useMe()
  const [taking, goingOn] = [useTaking(), useGoingOn()]
  const { state, owner } = shown
  const isUnsolved = state === 'open' || state === 'waiting'
  return (
    <>
      {isUnsolved && owner?.id !== me.id && (
        <Button loading={taking.isPending} onClick={() => taking.mutate(shown)}>
          {sayDoing('takeIt')}
        </Button>
      )}
      {state === 'open' && <Button onClick={() => onDo('pause')}>{sayDoing('pause')}</Button>}
      {state === 'waiting' && (
        <Button loading={goingOn.isPending} onClick={() => goingOn.mutate(shown)}>
          {sayDoing('goOn')}
        </Button>
      )}
      {isUnsolved && (
        <Button variant="filled" onClick={() => onDo('resolve')}>
          {sayDoing('resolve')}
        </Button>
      )}
      {!isUnsolved && <Button onClick={() => onDo('reopen')}>{sayDoing('reopen')}</Button>}
    </>
  )
}

type MenuLine = readonly [Doing, Parameters<typeof sayDoing>[0]]

function rest({ state, others }: CaseShown): MenuLine[] {
  const isUnsolved = state === 'open' || state === 'waiting'
  const lines: (MenuLine | false)[] = [
    isUnsolved && ['give', 'give'],
    isUnsolved && ['escalate', 'escalate'],
    isUnsolved && others.length > 0 && ['merge', 'merge'],
    state === 'resolved' && ['other-day', 'otherDay'],
    state === 'resolved' && ['close', 'close'],
    ['change', 'change'],
  ]
  return lines.filter((line) => line !== false)
}
