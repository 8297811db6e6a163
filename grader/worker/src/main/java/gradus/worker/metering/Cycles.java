package gradus.worker.metering;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Finds the nodes of a graph that can reach themselves: Tarjan's strongly connected components,
 * without recursion of its own.
 */
final class Cycles {

  private static final int UNSEEN = -1;

  private final List<int[]> edges;
  private final int[] order;
  private final int[] lowest;
  private final int[] next;
  private final BitSet open = new BitSet();
  private final Deque<Integer> component = new ArrayDeque<>();
  private final Deque<Integer> path = new ArrayDeque<>();
  private final BitSet found = new BitSet();
  private int seen;

  private Cycles(List<int[]> edges) {
    this.edges = edges;
    order = new int[edges.size()];
    lowest = new int[edges.size()];
    next = new int[edges.size()];
    Arrays.fill(order, UNSEEN);
  }

  /**
   * Returns the nodes that stand on a cycle.
   *
   * @param edges where the edges of each node lead
   */
  static BitSet find(List<int[]> edges) {
    Cycles cycles = new Cycles(edges);
    for (int i = 0; i < edges.size(); i++) {
      if (cycles.order[i] == UNSEEN) {
        cycles.search(i);
      }
    }
    return cycles.found;
  }

  private void search(int root) {
    enter(root);
    while (!path.isEmpty()) {
      int node = path.peek();
      if (next[node] == edges.get(node).length) {
        leave(node);
      } else {
        follow(node, edges.get(node)[next[node]++]);
      }
    }
  }

  private void enter(int node) {
    order[node] = seen;
    lowest[node] = seen;
    seen++;
    open.set(node);
    component.push(node);
    path.push(node);
  }

  private void follow(int node, int target) {
    if (order[target] == UNSEEN) {
      enter(target);
    } else if (open.get(target)) {
      lowest[node] = Math.min(lowest[node], order[target]);
    }
  }

  private void leave(int node) {
    path.pop();
    if (!path.isEmpty()) {
      int parent = path.peek();
      lowest[parent] = Math.min(lowest[parent], lowest[node]);
    }
    if (lowest[node] == order[node]) {
      close(node);
    }
  }

  private void close(int root) {
    boolean alone = component.peek() == root;
    int member;
    do {
      member = component.pop();
      open.clear(member);
      if (!alone || leadsToItself(member)) {
        found.set(member);
      }
    } while (member != root);
  }

  private boolean leadsToItself(int node) {
    return Arrays.stream(edges.get(node)).anyMatch(each -> each == node);
  }
}
