// Three nodes in one process, each of which can be stopped and started again: POST /stop/1, POST /start/1.
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.codelibs.opensearch.runner.OpenSearchRunner;

public class Nodes {
  /** Folder, number of nodes, the port before the first node's, name of the cluster, port of the switch. */
  public static void main(final String[] args) throws Exception {
    final OpenSearchRunner runner = new OpenSearchRunner();
    final HttpServer control =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[4])), 0);
    runner.build(
        OpenSearchRunner.newConfigs()
            .basePath(args[0])
            .numOfNode(Integer.parseInt(args[1]))
            .baseHttpPort(Integer.parseInt(args[2]))
            .clusterName(args[3]));
    control.createContext(
        "/",
        exchange -> {
          final String[] path = exchange.getRequestURI().getPath().split("/");
          String said = "done";
          int status = 200;
          try {
            final int node = Integer.parseInt(path[2]) - 1;
            if (path[1].equals("stop")) {
              runner.getNode(node).close();
            } else if (!runner.startNode(node)) {
              status = 409;
              said = "it has not started";
            }
          } catch (final Exception error) {
            status = 500;
            said = String.valueOf(error);
          }
          final byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    control.start();
  }
}
