using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <summary>What the compute service does, as pure functions over a transaction; cut by role into the files of this name.</summary>
internal static partial class ComputeRules
{
    private const int MostCharacters = 255;

    private const string MigrationNumbers = "migration";

    private const string AggregateNumbers = "aggregate";

    // The usual zone's owner of ports, one text for all of them.
    private const string NovaZone = "nova";

    private const string NovaOwner = "compute:nova";

    private static readonly WireText<SecurityGroupProtocol> ProtocolTexts = new(
        (SecurityGroupProtocol.Tcp, "tcp"), (SecurityGroupProtocol.Udp, "udp"), (SecurityGroupProtocol.Icmp, "icmp"));

    /// <summary>The server, when it exists for the caller.</summary>
    /// <exception cref="ResourceNotFoundException">It does not.</exception>
    public static Server Require(StateView view, string serverId)
    {
        ArgumentNullException.ThrowIfNull(serverId);
        if (view.Find(ComputeTables.Servers, serverId) is { } server && view.Sees(server.ProjectId)) return server;
        var named = view.Where(ComputeTables.ServersByProjectName, ComputeTables.InProject(view.Caller.ProjectId, serverId)).FirstOrDefault();
        throw ComputeErrors.ServerNotFound(serverId, named);
    }

    /// <summary>The server, when it exists for the caller and the operation is accepted for it now.</summary>
    private static Server Require(StateView view, string serverId, ServerAction action)
    {
        var server = Require(view, serverId);
        Demand(view, server, action);
        return server;
    }

    /// <summary>The check of the table operation × status.</summary>
    private static void Demand(StateView view, Server server, ServerAction action)
    {
        if (action.RespectsLock && server.Lock != ServerLock.None && !view.Caller.IsAdmin) throw ComputeErrors.Locked(server, action);
        if (!action.Accepts(server)) throw ComputeErrors.WrongState(server, action);
        if (action.NeedsLaunch && server.LaunchedAt is null) throw ComputeErrors.NeverLaunched(server, action);
        if (action.NeedsHost && server.Host is null) throw ComputeErrors.NotReady(server, action);
    }

    /// <summary>Puts the server in the place of its row, changed now.</summary>
    public static void Become(Transaction tx, Server server)
    {
        if (tx.Find(ComputeTables.Servers, server.Id) is { } before)
        {
            if (!TakesTheSame(before, server))
            {
                Use(tx, server, 1);
                Use(tx, before, -1);
            }

            Follow(tx, before, server);
        }

        tx.Update(ComputeTables.Servers, server with { UpdatedAt = tx.Now });
    }

    /// <summary>Lets no number be given again that something has, whatever was noted of it.</summary>
    public static void RaiseNumbers(Transaction tx)
    {
        Raise(MigrationNumbers, tx.Rows(ComputeTables.Migrations).Select(migration => migration.Number));
        Raise(AggregateNumbers, tx.Rows(ComputeTables.Aggregates).Select(aggregate => aggregate.Number));

        void Raise(string kind, IEnumerable<int> given)
        {
            var last = tx.Find(ComputeTables.LastNumbers, kind)?.Number ?? 0;
            var greatest = given.DefaultIfEmpty().Max();
            if (greatest > last) tx.Put(ComputeTables.LastNumbers, new LastNumberRow(kind, greatest));
        }
    }

    /// <summary>The next number of things of a kind, which nothing had before, even if it is gone by now.</summary>
    private static int NextNumber(Transaction tx, string kind)
    {
        var number = (tx.Find(ComputeTables.LastNumbers, kind)?.Number ?? 0) + 1;
        tx.Put(ComputeTables.LastNumbers, new LastNumberRow(kind, number));
        return number;
    }

    /// <summary>Lets what is plugged into a server, and attached to it, follow to the host and the zone where it is now.</summary>
    public static void Follow(Transaction tx, Server before, Server after)
    {
        if (before.Host == after.Host && before.AvailabilityZone == after.AvailabilityZone) return;
        MovePorts(tx, after);
        MoveAttachments(tx, after);
    }

    /// <summary>The server on another host, and in its zone; on none, in the zone where it was.</summary>
    public static Server OnHost(StateView view, Server server, string? host) => server with
    {
        Host = host,
        AvailabilityZone = host is not null && HostNamed(view, host) is { } named ? named.AvailabilityZone : server.AvailabilityZone,
    };

    /// <summary>Whether a server takes as much of quota and hosts as before.</summary>
    private static bool TakesTheSame(Server before, Server after) =>
        before.Host == after.Host && before.Flavor == after.Flavor && before.Move == after.Move && IsCounted(before) == IsCounted(after)
        && before.ProjectId == after.ProjectId && before.ImageId is null == after.ImageId is null;
}
