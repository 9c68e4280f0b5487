import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What other parts of the page say about the graph, which do not know it: edges that are pointed at, and the node to which paths are asked. */
export class Heard implements ReactiveController {
  edges: readonly string[] = []; // as `edgeKey` writes them
  aim = -1; // -1 for the loss
  private readonly host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('pg-highlight', this.highlight);
    document.addEventListener('pg-aim', this.take);
  }

  hostDisconnected(): void {
    document.removeEventListener('pg-highlight', this.highlight);
    document.removeEventListener('pg-aim', this.take);
  }

  private readonly highlight = (event: Event) => {
    this.edges = (event as CustomEvent<{ edges?: readonly string[] } | null>).detail?.edges ?? [];
    this.host.requestUpdate();
  };

  private readonly take = (event: Event) => {
    this.aim = (event as CustomEvent<{ node?: number } | null>).detail?.node ?? -1;
    this.host.requestUpdate();
  };
}
