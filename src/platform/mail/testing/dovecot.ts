import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { giveTo, ordinaryUser } from '../../data-folder-owner.ts'

const program = '/usr/sbin/dovecot'

/** A message for whoever wonders why these tests are skipped; undefined when they can run. */
export const noDovecot = existsSync(program)
  ? undefined
  : `${program} is not here: install dovecot-imapd to test mailboxes against a real server.`

export type Dovecot = Awaited<ReturnType<typeof startDovecot>>

/** A real IMAP server of its own on a free port of this machine; everybody's password is “secret”. */
export async function startDovecot() {
  const folder = await mkdtemp(join(tmpdir(), 'attune-dovecot-'))
  await chmod(folder, 0o755)
  for (const name of ['run', 'state', 'mail']) await mkdir(join(folder, name))
  const port = await freePort()
  await writeFile(join(folder, 'dovecot.conf'), configuration(folder, port))
  await giveTo(ordinaryUser(), folder)
  const start = () =>
    spawn(program, ['-F', '-c', join(folder, 'dovecot.conf')], {
      ...ordinaryUser(),
      cwd: '/',
      stdio: 'ignore',
    })
  let server = start()
  await untilItAnswers(port)

  return {
    port,
    /** Puts a mail into a folder, as another server would deliver it; tells the file. */
    async deliver(user: string, mail: string, mailbox = 'INBOX') {
      const place = maildir(folder, user, mailbox)
      const parts = ['new', 'cur', 'tmp'].map((part) => join(place, part))
      for (const part of parts) await mkdir(part, { recursive: true })
      const file = join(place, 'new', `${Date.now()}.${counter++}.test`)
      await writeFile(file, mail)
      const owner = ordinaryUser()
      // One by one: the server makes and removes files of its own beside them all the time.
      if (owner)
        for (const path of [join(folder, 'mail', user), place, ...parts, file])
          await chown(path, owner.uid, owner.gid)
      return file
    },
    /** The mails get new numbers, as after a server was moved. */
    async renumber(user: string, mailbox = 'INBOX') {
      const place = maildir(folder, user, mailbox)
      for (const name of await readdir(place))
        if (name.startsWith('dovecot')) await rm(join(place, name), { recursive: true, force: true })
      await rm(join(folder, 'mail', user, 'dovecot-uidvalidity'), { force: true })
      await pause(1100) // UIDVALIDITY is a moment in seconds: the next one must be another
    },
    async restart() {
      await stop(server)
      server = start()
      await untilItAnswers(port)
    },
    async stop() {
      await stop(server)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

let counter = 0

function maildir(folder: string, user: string, mailbox: string) {
  return mailbox === 'INBOX' ? join(folder, 'mail', user) : join(folder, 'mail', user, `.${mailbox}`)
}

/** Everything runs as one ordinary user, who is asked for their names as that user. */
function configuration(folder: string, port: number) {
  const [name, group] = ['-un', '-gn'].map((what) =>
    spawnSync('id', [what], ordinaryUser()).stdout.toString().trim(),
  )
  const [uid, gid] = ['-u', '-g'].map((what) =>
    spawnSync('id', [what], ordinaryUser()).stdout.toString().trim(),
  )
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
default_internal_user = ${name}
default_internal_group = ${group}
default_login_user = ${name}
first_valid_uid = 1
mail_location = maildir:${folder}/mail/%u
auth_mechanisms = plain login
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}/mail/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    special_use = \\Sent
    auto = create
  }
}
`
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

async function untilItAnswers(port: number) {
  for (let tries = 0; tries < 100; tries++) {
    if (await answers(port)) return
    await pause(100)
  }
  throw new Error('Dovecot did not start.')
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const say = (answer: boolean) => () => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('data', say(true))
    socket.once('error', say(false))
    socket.setTimeout(1000, say(false))
  })
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve()
    server.once('exit', () => resolve())
    server.kill('SIGTERM')
  })
}
