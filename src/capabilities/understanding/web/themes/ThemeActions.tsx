import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import type {
  changeTheme,
  makeTopic,
  partTheme,
  splitTheme,
  Theme,
  uniteTheme,
} from '../../themes/contract.ts'
import { JoinForm } from './JoinForm.tsx'
import { NameForm } from './NameForm.tsx'
import { say } from './say.ts'
import { useThemeChange } from './useThemeChange.ts'

/** What people can do with a theme; all of it but the topic can be taken back. */
export function ThemeActions({ theme }: { theme: Theme }) {
  const [open, setOpen] = useState<'name' | 'topic' | 'join' | null>(null)
  const { change, split, unite, part, topic } = useActions(theme, () => setOpen(null))
  const { name, foundName, isHidden, whole, joined } = theme
  return (
    <>
      <Button onClick={() => setOpen('name')}>{say('rename')}</Button>
      <Button onClick={() => setOpen('topic')}>{say('makeTopic')}</Button>
      <Menu>
        <Menu.Target>
          <Button aria-label={say('theme')}>…</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen('join')}>{say('join')}</Menu.Item>
          {joined.map((one) => (
            <Menu.Item key={one.id} onClick={() => part.mutate(one.id)}>
              {say('part')}: {one.name}
            </Menu.Item>
          ))}
          {whole ? (
            <Menu.Item onClick={() => unite.mutate(whole.id)}>{say('unite')}</Menu.Item>
          ) : (
            <Menu.Item onClick={() => split.mutate(undefined)}>{say('split')}</Menu.Item>
          )}
          {name !== foundName && (
            <Menu.Item onClick={() => change.mutate({ name: null })}>{say('backToFound')}</Menu.Item>
          )}
          <Menu.Item onClick={() => change.mutate({ isHidden: !isHidden })}>
            {say(isHidden ? 'show' : 'hide')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === 'name' && (
        <NameForm
          {...{ title: say('rename'), label: say('name'), name }}
          isBusy={change.isPending}
          onSave={(given) => change.mutate({ name: given })}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'topic' && (
        <NameForm
          {...{ title: say('makeTopic'), label: say('topicName'), name, hint: say('topicWords') }}
          isBusy={topic.isPending}
          onSave={(given) => topic.mutate(given)}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'join' && <JoinForm theme={theme} onClose={() => setOpen(null)} />}
    </>
  )
}

function useActions({ id }: Theme, onDone: () => void) {
  const done = (words: string) => {
    onDone()
    return words
  }
  return {
    change: useThemeChange(
      (wanted: { name?: string | null; isHidden?: boolean }) =>
        ask<typeof changeTheme>('PATCH', '/api/themes/:id', { id, ...wanted }),
      () => done(say('done')),
    ),
    split: useThemeChange(
      () => ask<typeof splitTheme>('PUT', '/api/themes/:id/parts', { id }),
      ({ parts }) => done(say('splitDone', { names: parts.map((part) => `“${part.name}”`).join(', ') })),
    ),
    unite: useThemeChange(
      (whole: string) => ask<typeof uniteTheme>('DELETE', '/api/themes/:id/parts', { id: whole }),
      () => done(say('done')),
    ),
    part: useThemeChange(
      (joined: string) => ask<typeof partTheme>('DELETE', '/api/themes/:id/joining', { id: joined }),
      () => done(say('done')),
    ),
    topic: useThemeChange(
      async (name: string) => {
        await ask<typeof makeTopic>('POST', '/api/themes/:id/topic', { id, name })
        return name
      },
      (name) => done(say('topicMade', { name })),
    ),
  }
}
