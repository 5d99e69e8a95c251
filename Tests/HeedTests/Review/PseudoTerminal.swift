import Foundation
import TestSupport
import Testing

/// Runs heed on a terminal of its own, which Python opens, and types as a person would.
struct PseudoTerminal {
  /// Types `keys` once `prompt` has appeared behind all that was waited for before.
  struct Step: Encodable {
    let prompt: String
    var keys = ""
    /// What is sent to heed in place of keys.
    var signal: Int32?
    /// What somebody else has heed do before: its arguments.
    var meanwhile: [String] = []
  }

  struct Outcome: Decodable {
    /// All that appeared on the terminal.
    let screen: String
    /// What the terminal showed whenever it was begun anew at its top.
    let pages: [Page]
    /// All lines that appeared.
    let lines: [Line]
    let status: Int32
    /// Whether the terminal shows what is typed and takes lines, as before.
    let isRestored: Bool
  }

  /// What stood on the terminal, by Python's own tables of widths.
  struct Page: Decodable {
    let lines: [String]
    let columns: Int
  }

  /// A line without its looks, and how wide it is by Python's own tables.
  struct Line: Decodable {
    let text: String
    let columns: Int
  }

  let workspace: Workspace
  var editor = "false"
  var rows = 60
  var columns = 120
  /// Whether it is one that can be cleared and shows looks.
  var isCapable = false

  /// - Parameters:
  ///   - arguments: heed's.
  ///   - steps: what is typed, and when.
  ///   - path: a folder in which programs are looked for first.
  /// - Returns: what became of it.
  /// - Throws: when a prompt does not appear within a minute.
  func run(_ arguments: [String], _ steps: [Step], path: String = "") throws -> Outcome {
    let typed = String(decoding: try JSONEncoder().encode(steps), as: UTF8.self)
    let printed = try Python.output(
      Self.program,
      [
        workspace.url.path, editor, String(rows), String(columns),
        isCapable ? "xterm-256color" : "dumb", typed, path, HeedProgram.url.path,
      ] + arguments)
    return try JSONDecoder().decode(Outcome.self, from: Data(printed.utf8))
  }

  private static let program = #"""
    import fcntl, json, os, pty, re, select, struct, subprocess, sys, termios, time, unicodedata
    folder, editor, rows, columns, kind, steps, path, *command = sys.argv[1:]
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack('HHHH', int(rows), int(columns), 0, 0))
    before = termios.tcgetattr(slave)[3]
    child = os.fork()
    if child == 0:
        os.setsid()
        fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
        for number in range(3): os.dup2(slave, number)
        os.close(master)
        os.chdir(folder)
        os.environ.update(EDITOR=editor, VISUAL='', HEED_USER='kim', TERM=kind)
        os.environ.pop('NO_COLOR', None)
        if path: os.environ['PATH'] = path + ':' + os.environ['PATH']
        os.execv(command[0], command)
    screen, seen = b'', 0
    def read():
        global screen
        if select.select([master], [], [], 0.05)[0]:
            screen += os.read(master, 65536)
    for step in json.loads(steps):
        limit = time.time() + 60
        while screen.find(step['prompt'].encode(), seen) < 0:
            if time.time() > limit:
                os.kill(child, 9)
                sys.exit(f"no {step['prompt']!r} in {screen[seen:].decode()}")
            read()
        seen = screen.find(step['prompt'].encode(), seen) + len(step['prompt'].encode())
        if step['meanwhile']:
            subprocess.run([command[0]] + step['meanwhile'], cwd=folder, check=True, timeout=60,
                           stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        # Until the program waits for a key, what is typed is forgotten.
        time.sleep(0.1)
        if step.get('signal'): os.kill(child, step['signal'])
        else: os.write(master, step['keys'].encode())
    status = None
    while status is None:
        read()
        ended, code = os.waitpid(child, os.WNOHANG)
        if ended: status = os.waitstatus_to_exitcode(code)
    while select.select([master], [], [], 0.05)[0]: read()
    def width(line):
        return sum(0 if unicodedata.combining(c) or unicodedata.category(c) in ('Mn', 'Me', 'Cf')
                   else 2 if unicodedata.east_asian_width(c) in 'WF' else 1 for c in line)
    text = screen.decode(errors='replace').replace('\r\n', '\n')
    pages = []
    for page in text.split('\x1b[H\x1b[2J')[1:]:
        lines = re.sub('\x1b\\[[0-9;]*m', '', page).split('\n')
        pages.append({'lines': lines, 'columns': max(map(width, lines))})
    plain = re.sub('\x1b\\[[0-9;]*[mK]', '', text)
    lines = [{'text': line, 'columns': width(line)} for line in re.split('[\r\n]', plain)]
    print(json.dumps({'screen': text, 'pages': pages, 'lines': lines, 'status': status,
                      'isRestored': termios.tcgetattr(slave)[3] == before}))
    """#
}
