using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <summary>What <see cref="FakeWorld.Edit"/> can change of the compute service.</summary>
public static partial class ComputeEdits
{
    /// <summary>
    /// Changes a server as the outside world would. What is under way for it goes on, unless <see cref="WorldEdit.Stop"/> says otherwise. Its ports
    /// and attachments follow it to another host. The addresses and security groups of a server with ports are those of its ports: change these.
    /// </summary>
    /// <param name="edit">The edit.</param>
    /// <param name="serverId">The server's id.</param>
    /// <param name="change">Gives the server with the fields that differ.</param>
    /// <returns>The server as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No server has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, another id, or addresses or security groups, while the server has ports.</exception>
    public static Server Server(this WorldEdit edit, string serverId, Func<Server, Server> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(change);
        var (before, after) = edit.Change(ComputeTables.Servers, "server", serverId, server => ChangedInOwnFields(edit, server, change));
        ComputeRules.Use(edit.Transaction, after, 1);
        ComputeRules.Use(edit.Transaction, before, -1);
        ComputeRules.Follow(edit.Transaction, before, after);
        return after;
    }

    private static Server ChangedInOwnFields(WorldEdit edit, Server before, Func<Server, Server> change)
    {
        var after = change(before);
        if (after is null || (after.Addresses.SequenceEqual(before.Addresses) && after.SecurityGroups.SequenceEqual(before.SecurityGroups))) return after!;
        if (ComputeRules.PortsOf(edit.Transaction, before.Id) is not [var port, ..]) return after;
        var field = after.Addresses.SequenceEqual(before.Addresses) ? nameof(after.SecurityGroups) : nameof(after.Addresses);
        throw new ArgumentException(
            $"The change of the server '{before.Id}' gives other {field}, which are those of its ports, such as '{port.Id}': change them with edit.Port(…).", nameof(change));
    }

    /// <summary>Changes a flavor as the outside world would. Servers keep the flavor as it was when they were made; of one that is public from now on, nobody knows who might use it.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="flavorId">The flavor's id.</param>
    /// <param name="change">Gives the flavor with the fields that differ.</param>
    /// <returns>The flavor as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No flavor has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id.</exception>
    public static Flavor Flavor(this WorldEdit edit, string flavorId, Func<Flavor, Flavor> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var after = edit.Change(ComputeTables.Flavors, "flavor", flavorId, change).After;
        if (after.IsPublic) ForgetAccess(edit.Transaction, flavorId);
        return after;
    }

    /// <summary>Changes a host as the outside world would: it crashes, loses memory, is disabled. Servers on it stay where they are.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="hostName">The name of the host, such as <c>compute-1</c>.</param>
    /// <param name="change">Gives the host with the fields that differ. What is in use of it stays the sum of its servers.</param>
    /// <returns>The host as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No host has that name.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id or name.</exception>
    public static Hypervisor Host(this WorldEdit edit, string hostName, Func<Hypervisor, Hypervisor> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(change);
        var id = ComputeRules.RequireHost(edit.Transaction, hostName).Id;
        return edit.Change(ComputeTables.Hypervisors, "host", id, host =>
        {
            var after = change(host);
            if (after is not null && after.HostName != hostName) throw new ArgumentException($"The change of the host '{hostName}' gives another name, '{after.HostName}'; a name stays what it is.", nameof(change));
            return after is null ? null! : after with
            {
                VcpusUsed = host.VcpusUsed,
                MemoryUsedMiB = host.MemoryUsedMiB,
                DiskUsedGiB = host.DiskUsedGiB,
                RunningServers = host.RunningServers,
                UpdatedAt = edit.Now,
            };
        }).After;
    }

    /// <summary>Changes a server group as the outside world would. Its members are those servers that name it.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="serverGroupId">The group's id.</param>
    /// <param name="change">Gives the group with the fields that differ.</param>
    /// <returns>The group as it is now, without its members.</returns>
    /// <exception cref="ResourceNotFoundException">No group has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id.</exception>
    public static ServerGroup ServerGroup(this WorldEdit edit, string serverGroupId, Func<ServerGroup, ServerGroup> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(change);
        var (before, after) = edit.Change(ComputeTables.Groups, "server group", serverGroupId, group => change(group) is { } changed ? changed with { MemberIds = [] } : null!);
        if (before.ProjectId != after.ProjectId)
        {
            ComputeRules.UseGroup(edit.Transaction, after.ProjectId, 1);
            ComputeRules.UseGroup(edit.Transaction, before.ProjectId, -1);
        }

        return after;
    }

    /// <summary>Changes a migration as the outside world would.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="migrationId">The migration's id.</param>
    /// <param name="change">Gives the migration with the fields that differ.</param>
    /// <returns>The migration as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No migration has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id.</exception>
    public static ServerMigration Migration(this WorldEdit edit, string migrationId, Func<ServerMigration, ServerMigration> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return edit.Change(ComputeTables.Migrations, "migration", migrationId, change).After;
    }

    /// <summary>Puts what a guest writes to its serial console in the place of what it wrote.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="serverId">The server's id.</param>
    /// <param name="text">The text, its lines ended by line feeds.</param>
    /// <exception cref="ResourceNotFoundException">No server has that id.</exception>
    public static void ConsoleOutput(this WorldEdit edit, string serverId, string text)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(text);
        if (!edit.Transaction.Contains(ComputeTables.Servers, serverId)) throw ComputeErrors.ServerNotFound(serverId, null);
        edit.Transaction.Put(ComputeTables.ConsoleLogs, new(serverId, text));
    }

    /// <summary>Says which password the guest of a server made for itself, as it tells the service, in the place of what it told before.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="serverId">The server's id.</param>
    /// <param name="encryptedPassword">The password, encrypted with the server's public key, in Base64.</param>
    /// <exception cref="ResourceNotFoundException">No server has that id.</exception>
    public static void GuestPassword(this WorldEdit edit, string serverId, string encryptedPassword)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(encryptedPassword);
        if (!edit.Transaction.Contains(ComputeTables.Servers, serverId)) throw ComputeErrors.ServerNotFound(serverId, null);
        edit.Transaction.Put(ComputeTables.GuestPasswords, new(serverId, encryptedPassword));
    }

    /// <summary>Changes an aggregate as the outside world would. Its hosts stay in the zones that they are in.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="aggregateId">The aggregate's id.</param>
    /// <param name="change">Gives the aggregate with the fields that differ.</param>
    /// <returns>The aggregate as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No aggregate has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id.</exception>
    public static HostAggregate Aggregate(this WorldEdit edit, string aggregateId, Func<HostAggregate, HostAggregate> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return edit.Change(ComputeTables.Aggregates, "aggregate", aggregateId, change).After;
    }

    /// <summary>Changes a user's key pair as the outside world would. Servers keep the key that they were given.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="userId">The id of the user.</param>
    /// <param name="name">The name of the key pair.</param>
    /// <param name="change">Gives the key pair with the fields that differ.</param>
    /// <returns>The key pair as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The user has no key pair of that name.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another user or name.</exception>
    public static KeyPair KeyPair(this WorldEdit edit, string userId, string name, Func<KeyPair, KeyPair> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return edit.Change(ComputeTables.KeyPairs, "keypair", ComputeTables.KeyPairKey(userId, name), change).After;
    }
}
