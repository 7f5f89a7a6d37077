using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>
/// Test data. It is there when a method returns, whatever time operations take and whatever faults there are, and no call tells of it; the rules
/// are those of the service, and what breaks one is refused with that rule's error and changes nothing.
/// </content>
public sealed partial class FakeComputeApi
{
    /// <summary>Puts a server into the world: active, on a host, with a port and an address, unless the seed says otherwise.</summary>
    /// <param name="change">Gives the seed with what differs; by default nothing does.</param>
    /// <param name="force">
    /// Lets a server in that could not have come about: past the limits of its project, and in a status that nothing leads to; its metadata
    /// <c>fakedrivers_forced</c> then says so. What it refers to must exist all the same.
    /// </param>
    /// <returns>The server.</returns>
    /// <exception cref="DriverException">A rule of the service refuses it: a flavor that does not exist, a quota that is full…</exception>
    /// <exception cref="FakeDriversException">It cannot be brought into its status, or would be made later than now.</exception>
    /// <example><c>var web = world.Compute.SeedServer(s => s with { Name = "web", Status = ServerStatus.Shutoff });</c></example>
    public Server SeedServer(Func<ServerSeed, ServerSeed>? change = null, bool force = false)
    {
        var seed = SeedRules.Changed("server", new ServerSeed(), change);
        return _gate.Seed(seed.ProjectId, seed.UserId, tx => ComputeRules.SeedServer(tx, seed, force));
    }

    /// <summary>Puts several servers into the world, all of them or none.</summary>
    /// <param name="count">How many, 1 or more.</param>
    /// <param name="change">Gives the seed of each with what differs; by default nothing does.</param>
    /// <param name="force">As for <see cref="SeedServer"/>.</param>
    /// <returns>The servers in the order in which they were made.</returns>
    /// <exception cref="DriverException">A rule of the service refuses one: a quota that is full, for example.</exception>
    /// <exception cref="FakeDriversException">One cannot be brought into its status, or would be made later than now.</exception>
    public IReadOnlyList<Server> SeedServers(int count, Func<ServerSeed, ServerSeed>? change = null, bool force = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var seed = SeedRules.Changed("server", new ServerSeed(), change);
        return _gate.Seed<IReadOnlyList<Server>>(
            seed.ProjectId, seed.UserId, tx => [.. Enumerable.Range(0, count).Select(_ => ComputeRules.SeedServer(tx, seed, force)).ToArray()]);
    }

    /// <summary>Puts a key pair of the caller's user into the world.</summary>
    /// <param name="name">Its name; by default <c>key1</c>, <c>key2</c>…</param>
    /// <param name="publicKey">The key in OpenSSH's one-line form; by default one that follows from the name.</param>
    /// <returns>The key pair.</returns>
    /// <exception cref="DriverException">A rule of the service refuses it: the user has one of that name, for example.</exception>
    public KeyPair SeedKeyPair(string? name = null, string? publicKey = null) => _gate.Seed(null, null, tx => ComputeRules.SeedKeyPair(tx, name, publicKey));

    /// <summary>Sets the limits of a project so that exactly so much more fits into them.</summary>
    /// <param name="headroom">How much more.</param>
    /// <param name="projectId">The project; by default the caller's.</param>
    /// <returns>The limits as they are now.</returns>
    /// <exception cref="InvalidRequestException">A limit would be below -1.</exception>
    /// <example><c>world.Compute.SetHeadroom(new() { Instances = 1 });</c>: one more server can be made, and then no other.</example>
    public ComputeQuota SetHeadroom(ComputeHeadroom headroom, string? projectId = null)
    {
        ArgumentNullException.ThrowIfNull(headroom);
        return _gate.Seed(projectId, null, tx => ComputeRules.SetHeadroom(tx, headroom));
    }
}
