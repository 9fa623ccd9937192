import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { chown, lchown, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** PostgreSQL refuses to run as root, so what it needs belongs to this user then. */
export interface OrdinaryUser {
  uid: number
  gid: number
}

/** Nobody, when we are root; otherwise nothing, because we are an ordinary user ourselves. */
export function ordinaryUser(): OrdinaryUser | undefined {
  return process.getuid?.() === 0 ? nobody() : undefined
}

/** 65534 is nobody on Linux by convention (systemd, Debian, Alpine); a system that says otherwise is believed. */
function nobody(): OrdinaryUser {
  const line = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))
  return line ? { uid: Number(line[1]), gid: Number(line[2]) } : { uid: 65534, gid: 65534 }
}

/**
 * Whether this user gets into the folder, all its parents included. Tried rather than worked out from
 * modes, so that access lists and mount options count too.
 */
export function canEnter(folder: string, user: OrdinaryUser | undefined): boolean {
  const tried = spawnSync('/bin/sh', ['-c', 'cd -- "$1" 2>/dev/null', 'sh', folder], { ...user, cwd: '/' })
  return tried.status === 0
}

/** Gives a folder and everything in it to the user. */
export async function giveTo(user: OrdinaryUser | undefined, folder: string): Promise<void> {
  if (!user) return
  await chown(folder, user.uid, user.gid)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await giveTo(user, path)
    else await lchown(path, user.uid, user.gid)
  }
}
