using FakeDrivers.Compute;
using FakeDrivers.Execution;
using FakeDrivers.Identity;
using FakeDrivers.Images;
using FakeDrivers.Ldap;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Every fake that there is, with the contract and the roles that it takes over.</summary>
internal static class DriverCatalog
{
    public static IReadOnlyList<DriverRegistration> All { get; } =
    [
        new(DriverContract.Of<FakeExecute>(), [DriverContract.Of<ICommandExecutor>()], world => world.Execute),
        new(DriverContract.Of<FakeSshExecutor>(), [DriverContract.Of<ISshExecutor>()], world => new FakeSshExecutor(world.Execute)),
        new(DriverContract.Of<FakeLockProvider>(), [DriverContract.Of<ILockProvider>()], world => world.Locks),
        new(
            DriverContract.Of<FakeIdentityApi>(),
            [
                DriverContract.Of<IIdentityApi>(), DriverContract.Of<ITokens>(), DriverContract.Of<IDomains>(), DriverContract.Of<IProjects>(),
                DriverContract.Of<IUsers>(), DriverContract.Of<IGroups>(), DriverContract.Of<IRoles>(), DriverContract.Of<IRoleAssignments>(),
                DriverContract.Of<IServices>(), DriverContract.Of<IApplicationCredentials>(), DriverContract.Of<ITrusts>(),
                DriverContract.Of<ICredentials>(), DriverContract.Of<IEc2Credentials>(), DriverContract.Of<ILimits>(),
            ],
            world => world.Identity),
        new(
            DriverContract.Of<FakeImageApi>(),
            [
                DriverContract.Of<IImageApi>(), DriverContract.Of<IImageCatalog>(), DriverContract.Of<IImageData>(), DriverContract.Of<IImageMembers>(),
                DriverContract.Of<IImageTags>(), DriverContract.Of<IImageLocations>(), DriverContract.Of<IImageTasks>(), DriverContract.Of<IImageQuotas>(),
                DriverContract.Of<IMetadataDefinitions>(), DriverContract.Of<IImageScrubber>(),
            ],
            world => world.Images),
        new(
            DriverContract.Of<FakeNetworkApi>(),
            [
                DriverContract.Of<INetworkApi>(), DriverContract.Of<INetworks>(), DriverContract.Of<ISubnets>(), DriverContract.Of<ISubnetPools>(),
                DriverContract.Of<IPorts>(), DriverContract.Of<IRouters>(), DriverContract.Of<IFloatingIps>(), DriverContract.Of<ISecurityGroups>(),
                DriverContract.Of<IAddressGroups>(), DriverContract.Of<IRbacPolicies>(), DriverContract.Of<ITrunks>(), DriverContract.Of<IQosPolicies>(),
                DriverContract.Of<INetworkAgents>(), DriverContract.Of<INetworkQuotas>(), DriverContract.Of<INetworkExtensions>(),
            ],
            world => world.Network),
        new(
            DriverContract.Of<FakeVolumeApi>(),
            [
                DriverContract.Of<IVolumeApi>(), DriverContract.Of<IVolumeLifecycle>(), DriverContract.Of<IVolumeSnapshots>(),
                DriverContract.Of<IVolumeAttachments>(), DriverContract.Of<IVolumeQuotas>(), DriverContract.Of<IVolumeAdministration>(),
                DriverContract.Of<IVolumeSettings>(), DriverContract.Of<IVolumeConnections>(), DriverContract.Of<IVolumeTypes>(),
                DriverContract.Of<IVolumeQosSpecs>(), DriverContract.Of<IVolumeTransfers>(), DriverContract.Of<IVolumeBackups>(),
                DriverContract.Of<IVolumeGroups>(), DriverContract.Of<IVolumeBackends>(), DriverContract.Of<IVolumeManagement>(),
                DriverContract.Of<IVolumeDefaultTypes>(),
            ],
            world => world.Volumes),
        new(
            DriverContract.Of<FakeVolumeDriver>(),
            [DriverContract.Of<IVolumeDriver>(), DriverContract.Of<IBackendVolumes>(), DriverContract.Of<IBackendSnapshots>(), DriverContract.Of<IBackendExports>()],
            world => world.VolumeDriver),
        new(
            DriverContract.Of<FakeComputeApi>(),
            [
                DriverContract.Of<IComputeApi>(), DriverContract.Of<IServerLifecycle>(), DriverContract.Of<IServerPower>(),
                DriverContract.Of<IServerVolumes>(), DriverContract.Of<IServerInterfaces>(), DriverContract.Of<IServerActions>(), DriverContract.Of<IServerSecurityGroups>(), DriverContract.Of<IServerAdministration>(),
                DriverContract.Of<IKeyPairs>(), DriverContract.Of<IComputeImages>(), DriverContract.Of<IFlavors>(), DriverContract.Of<IComputeQuotas>(),
                DriverContract.Of<IServerLabels>(), DriverContract.Of<IServerResize>(), DriverContract.Of<IServerMigration>(), DriverContract.Of<IServerRecovery>(),
                DriverContract.Of<IServerShelving>(), DriverContract.Of<IServerImages>(), DriverContract.Of<IServerGuests>(),
                DriverContract.Of<IFlavorAdministration>(), DriverContract.Of<IServerGroups>(), DriverContract.Of<IComputeHosts>(), DriverContract.Of<IHostAggregates>(),
            ],
            world => world.Compute),
        new(DriverContract.Of<FakeLdapDirectory>(), [], world => world.Ldap),
        new(
            DriverContract.Of<FakeLdapConnection>(),
            [DriverContract.Of<ILdapConnection>(), DriverContract.Of<ILdapSession>(), DriverContract.Of<ILdapSearch>(), DriverContract.Of<ILdapUpdate>()],
            world => world.Ldap.ConnectForContainer()) { Lifetime = ServiceLifetime.Scoped },
    ];
}
