/**
 * Asks a server for an address just as it is written: clients resolve dots before they ask.
 *
 * @param port The port on this machine.
 * @param method Such as `GET`.
 * @param target The path, as it is sent.
 */
export async function ask(
  port: number,
  method: string,
  target: string,
): Promise<{ status: number; headers: Headers; body: string }> {
  using connection = await Deno.connect({ hostname: "127.0.0.1", port });
  const request =
    `${method} ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`;
  await connection.write(new TextEncoder().encode(request));
  let text = "";
  const decoder = new TextDecoder();
  const buffer = new Uint8Array(65_536);
  for (let n; (n = await connection.read(buffer)) !== null;) {
    text += decoder.decode(buffer.subarray(0, n), { stream: true });
  }
  const [head = "", ...rest] = text.split("\r\n\r\n");
  const [line = "", ...lines] = head.split("\r\n");
  const headers = new Headers();
  for (const each of lines) {
    const colon = each.indexOf(":");
    headers.append(each.slice(0, colon), each.slice(colon + 1).trim());
  }
  return { status: Number(line.split(" ")[1]), headers, body: rest.join("\r\n\r\n") };
}
