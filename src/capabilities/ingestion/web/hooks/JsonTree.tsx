import { Button, Menu } from '@mantine/core'
import { classes } from '../../../../web/kit/classes.ts'
import { Tag } from '../../../../web/kit/Tag.tsx'
import styles from './JsonTree.module.css'
import { type Role, roleGroups } from './roles.ts'
import { say, sayRole } from './say.ts'
import type { Line } from './tree.ts'

interface JsonTreeProps {
  lines: readonly Line[]
  /** The roles that places have in the rule. */
  taken: ReadonlyMap<string, readonly Role[]>
  each: string | undefined
  onGive: (role: Role, path: string) => void
  onOnlyIf: (path: string, value: string) => void
  onEach: (path: string) => void
}

/** A delivery as a tree: a click on a value says what it is. */
export function JsonTree({ lines, taken, each, onGive, onOnlyIf, onEach }: JsonTreeProps) {
  return (
    <ul className={styles.tree} aria-label={say('sample')}>
      {lines.map((line) => (
        <li key={line.path} className={styles.line} style={{ '--depth': line.depth }}>
          {line.label && <span className={styles.label}>{line.label}</span>}
          {line.value !== undefined && (
            <Value line={line} roles={taken.get(line.path) ?? []} onGive={onGive} onOnlyIf={onOnlyIf} />
          )}
          {line.path === each && <Tag tone="good">{say('isEach')}</Tag>}
          {line.isList && line.path !== each && (
            <Button size="compact-xs" variant="subtle" onClick={() => onEach(line.path)}>
              {say('eachOf')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

interface ValueProps extends Pick<JsonTreeProps, 'onGive' | 'onOnlyIf'> {
  line: Line
  roles: readonly Role[]
}

const longest = 60

function Value({ line: { path, value }, roles, onGive, onOnlyIf }: ValueProps) {
  const text = value === null || value === '' ? say('empty') : String(value)
  const shown = text.length > longest ? `${text.slice(0, longest)}…` : text
  return (
    <>
      <Menu position="bottom-start" shadow="md" withinPortal>
        <Menu.Target>
          <button
            type="button"
            className={classes(styles.value, roles.length > 0 && styles.taken)}
            title={path}
            aria-label={say('thisIs', { value: shown })}
          >
            {shown}
          </button>
        </Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflow: 'auto' }}>
          {Object.entries(roleGroups).map(([group, members]) => (
            <div key={group}>
              <Menu.Label>{say(group as keyof typeof roleGroups)}</Menu.Label>
              {members.map((role) => (
                <Menu.Item key={role} onClick={() => onGive(role, path)}>
                  {sayRole(role)}
                </Menu.Item>
              ))}
            </div>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => onOnlyIf(path, value === null ? '' : String(value))}>
            {say('onlyIfThis')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {roles.length > 0 && <span className={styles.roles}>{roles.map(sayRole).join(', ')}</span>}
    </>
  )
}
