namespace FakeDrivers;

/// <summary>The values of the fixtures of Nova's own tests, for who brings such tests over: expected values can be kept as they are.</summary>
/// <remarks>Immutable and thread-safe. A world's own test data has other values, which agree with each other; these are given to seeds by name.</remarks>
/// <example><c>world.Compute.SeedServer(s => s with { ProjectId = FakeDefaults.Nova2012.ProjectId, CreatedAt = FakeDefaults.Nova2012.ServerCreatedAt });</c></example>
public static class FakeDefaults
{
    /// <summary>The fixtures of Nova 2012.2 (Folsom).</summary>
    public static NovaDefaults Nova2012 { get; } = new()
    {
        UserId = "fake_user",
        ProjectId = "fake",
        AuthToken = "fake_auth_token",
        ServerId = "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa",
        ServerName = "server1",
        ServerCreatedAt = new(2010, 10, 10, 12, 0, 0, TimeSpan.Zero),
        ServerUpdatedAt = new(2010, 11, 11, 11, 0, 0, TimeSpan.Zero),
        ImageId = "10",
        FlavorId = "1",
        SecurityGroup = "test",
        MacAddress = "aa:aa:aa:aa:aa:aa",
        FixedIp = "192.168.1.100",
        NetworkCidr = "192.168.1.0/24",
        NetworkName = "test1",
        FloatingIp = "1.2.3.4",
        VolumeUserId = "fakeuser",
        VolumeProjectId = "fakeproject",
        VolumeName = "displayname",
        VolumeDescription = "displaydesc",
        VolumeSizeGiB = 1,
        VolumeType = "vol_type_name",
        VolumeAvailabilityZone = "fakeaz",
        VolumeDevice = "/",
        VolumeCreatedAt = new(1999, 1, 1, 1, 1, 1, TimeSpan.Zero),
        SnapshotName = "Default name",
        SnapshotDescription = "Default description",
        SnapshotSizeGiB = 100,
        ImageCreatedAt = new(2010, 10, 11, 10, 30, 22, TimeSpan.Zero),
        KeyName = "key",
    };

    /// <summary>The fixtures of Nova's master of August 2026.</summary>
    public static NovaDefaults NovaNow { get; } = Nova2012 with
    {
        UserId = "5fae60f5cf4642609ddd31f71748beac",
        ProjectId = "6a6a9c9eee154e9cb8cec487b98d36ab",
        VolumeName = "Volume Name",
        VolumeDescription = "Volume Description",
        VolumeSizeGiB = 100,
        VolumeAvailabilityZone = "dublin",
        VolumeCreatedAt = new(2008, 12, 1, 11, 1, 55, TimeSpan.Zero),
    };
}
