import { describe, expect, it } from 'vitest'
import { outboundCalls, sentCalls } from './trace.ts'

const counts = (line: string) => outboundCalls(`1 execve("x") = 0\n${line}\n`).length === 1

describe('what goes out of the machine', () => {
  it('is a connection, a datagram or a question for a name', () => {
    const lines = [
      '7 connect(3, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16) = -1 EINPROGRESS',
      '7 connect(3, {sa_family=AF_INET6, sin6_port=htons(53), sin6_addr=inet_pton(AF_INET6, "2001:db8::1")}, 28 <unfinished ...>',
      '7 sendto(3, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(3478)}, 16) = 1',
      '7 sendmmsg(3, [{msg_hdr={msg_name={sa_family=AF_INET, sin_port=htons(53)}, msg_namelen=16}}], 1, 0) = 1',
      '7 connect(3, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
      '7 connect(3, {sa_family=AF_UNIX, sun_path="/run/systemd/resolve/io.systemd.Resolve"}, 42) = 0',
    ]
    for (const line of lines) expect(counts(line), line).toBe(true)
  })

  it('is, through a datagram socket, only what is sent', () => {
    const connect =
      '7 connect(21<UDP:[371]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("8.8.8.8")}, 16) = 0'
    const send = '7 sendto(21<UDP:[192.0.2.2:4000->192.0.2.53:53]>, "x", 37, 0, NULL, 0) = 37'
    const stream =
      '7 connect(26<TCP:[371]>, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("192.0.2.1")}, 16) = 0'
    expect(outboundCalls(`${connect}\n${send}\n${stream}`)).toEqual([connect, send, stream])
    expect(sentCalls(`${connect}\n${send}\n${stream}`)).toEqual([send, stream])
  })

  it('is not a socket of this machine, nor asking the kernel for its addresses', () => {
    const lines = [
      '7 connect(3, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X99"}, 21) = 0',
      '7 sendmsg(9, {msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base="x", iov_len=1}]}, MSG_NOSIGNAL) = 1',
      '7 sendto(58, [{nlmsg_len=17}], 17, 0, {sa_family=AF_NETLINK, nl_pid=0}, 12) = 17',
    ]
    for (const line of lines) expect(counts(line), line).toBe(false)
  })
})
