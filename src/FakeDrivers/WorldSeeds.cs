using FakeDrivers.Compute;
using FakeDrivers.Identity;
using FakeDrivers.Images;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers;

/// <summary>What worlds can start with: <c>new FakeWorld(WorldSeeds.DevStack)</c>.</summary>
/// <remarks>
/// Immutable and thread-safe. Under each of them the volume service has its default type and the pools of the options, and the compute service the
/// hosts of the options.
/// </remarks>
public static class WorldSeeds
{
    internal const int MostHosts = 10_000;

    internal const int MostServers = 10_000_000;

    /// <summary>What a small cloud has, with room for everything: projects and users, flavors, an image, networks that all projects share, a security group.</summary>
    public static WorldSeed Default { get; } = new(nameof(Default), LayDownDefault);

    /// <summary>Nothing: no project, no flavor, no image, no network.</summary>
    public static WorldSeed Empty { get; } = new(nameof(Empty), static _ => { });

    /// <summary>
    /// What a DevStack has, by its names: projects and users <c>admin</c>, <c>demo</c> and <c>alt_demo</c>, the flavors <c>m1.…</c>, <c>ds…</c> and
    /// <c>cirros256</c>, the image <c>cirros-0.6.2-x86_64-disk</c>, the networks <c>public</c>, <c>private</c> and <c>shared</c> with their router and
    /// subnet pools, the volume type <c>lvmdriver-1</c>. Ids of projects and users are their names.
    /// </summary>
    /// <remarks>Source: DevStack, lib/keystone, lib/nova, lib/neutron, lib/cinder.</remarks>
    public static WorldSeed DevStack { get; } = new(nameof(DevStack), LayDownDevStack);

    /// <summary>
    /// <see cref="Default"/>, and so many servers on so many hosts, each with a port, an address and an attached volume: for tests of paging, load
    /// and memory. The servers are <c>server-0000001</c> and on, dealt out over the hosts and over the projects <c>large-1</c> to <c>large-10</c>,
    /// which have no limits; one of ten is SHUTOFF, one of a hundred in ERROR.
    /// </summary>
    /// <param name="hosts">How many hosts, 1 to 10,000; they take the place of those of the options.</param>
    /// <param name="servers">How many servers, 0 to 10,000,000.</param>
    /// <returns>The seed; building it takes some microseconds a server.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of its range.</exception>
    public static WorldSeed Large(int hosts, int servers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(hosts, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hosts, MostHosts);
        ArgumentOutOfRangeException.ThrowIfNegative(servers);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(servers, MostServers);
        return new(
            FormattableString.Invariant($"Large({hosts}, {servers})"),
            transaction =>
            {
                LayDownDefault(transaction);
                LargeWorld.Seed(transaction, servers);
            },
            hosts);
    }

    // A line a domain, in their order.
    private static void LayDownDefault(Transaction transaction)
    {
        IdentityDefaults.Seed(transaction);
        ImageDefaults.Seed(transaction);
        NetworkDefaults.Seed(transaction);
        ComputeDefaults.Seed(transaction);
    }

    // A line a domain, in their order.
    private static void LayDownDevStack(Transaction transaction)
    {
        DevStackIdentity.Seed(transaction);
        ImageDefaults.SeedDevStack(transaction);
        DevStackNetworks.Seed(transaction);
        VolumeDefaults.SeedDevStack(transaction);
        ComputeDefaults.SeedDevStack(transaction);
    }
}
