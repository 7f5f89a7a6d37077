using System.Net.Sockets;

namespace FakeDrivers.Functional;

internal sealed class TcpReadiness(string? port) : Readiness
{
    internal override string? PortName => port;

    internal override bool NeedsPort => true;

    internal override async Task<ReadinessAnswer> AskAsync(ReadinessProbe probe, CancellationToken cancellationToken)
    {
        foreach (var end in ProbedPort.EndsOf(probe, port))
        {
            try
            {
                using var socket = await ProbedPort.ConnectAsync(end, cancellationToken).ConfigureAwait(false);
            }
            catch (SocketException error)
            {
                return ReadinessAnswer.No(ProbedPort.Describe(end, error));
            }
        }

        return ReadinessAnswer.Yes;
    }

    public override string ToString() => port is null ? "its port takes a connection" : $"the port '{port}' takes a connection";
}
