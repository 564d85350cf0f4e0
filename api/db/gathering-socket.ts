import { Socket } from 'node:net';

/** A socket that sends what is written within one turn at once: statements that do not wait for each other cost one write together. */
export class GatheringSocket extends Socket {
  private gathering = false;

  override write(chunk: Uint8Array | string, ...rest: unknown[]): boolean {
    if (!this.gathering) {
      this.gathering = true;
      this.cork();
      process.nextTick(() => {
        this.gathering = false;
        this.uncork();
      });
    }
    return super.write(chunk, ...(rest as []));
  }
}
