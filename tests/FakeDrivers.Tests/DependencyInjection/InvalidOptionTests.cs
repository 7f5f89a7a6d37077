using FakeDrivers.Volumes;
using FakeDrivers.Worlds;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FakeDrivers.Tests.DependencyInjection;

/// <summary>What is wrong with the options is said early, and by its place in the configuration.</summary>
public sealed class InvalidOptionTests
{
    private const string NoLimit = "must be -1 (no limit) or more, but is -2.";

    /// <summary>A value that can be read, but is not valid.</summary>
    public static TheoryData<string, string, string> InvalidValues { get; } = new()
    {
        { "CallLogCapacity", "0", "must be at least 1, but is 0." },
        { "ChangeFeedCapacity", "0", "must be at least 1, but is 0." },
        { "Throttling:All:Permits", "0", "must be at least 1, but is 0." },
        { "Throttling:All:Per", "00:00:00", "must be above zero, but is 00:00:00." },
        { "Throttling:Only:volumes:Permits", "0", "must be at least 1, but is 0." },
        { "Throttling:Only:volumes.create:Per", "-00:00:01", "must be above zero, but is -00:00:01." },
        { "Identity:TokenLifetime", "00:00:00", "must be above zero, but is 00:00:00." },
        { "Identity:ExpiredTokenWindow", "-00:00:01", "must be zero or more, but is -00:00:01." },
        { "Identity:MaxProjectDepth", "0", "must be at least 1, but is 0." },
        { "Identity:LockoutAttempts", "-1", "must be 0 (never) or more, but is -1." },
        { "Identity:LockoutTime", "00:00:00", "must be above zero, but is 00:00:00." },
        { "Identity:PasswordRounds", "0", "must be at least 1, but is 0." },
        { "Identity:DefaultPassword", "", "must be set, for example to 'secret'." },
        { "Networking:MaxNetworks", "-2", NoLimit },
        { "Networking:MaxPorts", "-2", NoLimit },
        { "Networking:MaxSecurityGroups", "-2", NoLimit },
        { "Networking:MaxSecurityGroupRules", "-2", NoLimit },
        { "Images:MaxImageBytes", "-2", NoLimit },
        { "Images:MaxStoredBytes", "-2", NoLimit },
        { "Images:MaxStagedBytes", "-2", NoLimit },
        { "Images:MaxImages", "-2", NoLimit },
        { "Images:MaxUploading", "-2", NoLimit },
        { "Images:MaxMembers", "-2", NoLimit },
        { "Images:MaxProperties", "-2", NoLimit },
        { "Images:MaxTags", "-2", NoLimit },
        { "Images:MaxLocations", "-2", NoLimit },
        { "Images:Stores:0", " ", "|Images:Stores must name a store at least, for example 'default'." },
        { "Volumes:AvailabilityZone", " ", "must name a zone, for example 'nova'." },
        { "Volumes:MaxVolumes", "-2", NoLimit },
        { "Volumes:MaxSnapshots", "-2", NoLimit },
        { "Volumes:MaxTotalGiB", "-2", NoLimit },
        { "Volumes:MaxVolumeGiB", "-2", NoLimit },
        { "Compute:AvailabilityZone", "", "must name a zone, for example 'nova'." },
        { "Compute:MaxDisks", "-2", NoLimit },
        { "Compute:MaxInstances", "-2", NoLimit },
        { "Compute:MaxCores", "-2", NoLimit },
        { "Compute:MaxMemoryMiB", "-2", NoLimit },
        { "Compute:MaxMetadataItems", "-2", NoLimit },
        { "Compute:MaxKeyPairs", "-2", NoLimit },
        { "Compute:MaxServerGroups", "-2", NoLimit },
        { "Compute:MaxServerGroupMembers", "-2", NoLimit },
        { "Compute:ReclaimInterval", "-00:00:01", "must not be negative, but is -00:00:01." },
        { "Compute:Hosts", "-1", "must be 0 or more, but is -1." },
        { "Compute:HostVcpus", "-1", "must be 0 or more, but is -1." },
        { "Compute:HostMemoryMiB", "-1", "must be 0 or more, but is -1." },
        { "Compute:HostDiskGiB", "-1", "must be 0 or more, but is -1." },
        { "Compute:CpuAllocationRatio", "0", "must be above 0, but is 0." },
        { "Compute:MemoryAllocationRatio", "-1", "must be above 0, but is -1." },
        { "Compute:DiskAllocationRatio", "0", "must be above 0, but is 0." },
    };

    /// <summary>A value that cannot be read, or a key that means nothing.</summary>
    public static TheoryData<string, string, string> Misreadings { get; } = new()
    {
        { "RandomSeed", "abc", "is 'abc', which is not a whole number." },
        { "RandomSeed", "", "is '', which is not a whole number." },
        { "WorldSeed", "Devstak", "is 'Devstak', which is not Default, Empty, DevStack or Large(hosts, servers) (the number that ids follow from is RandomSeed)." },
        { "CallLogCapacity", "3000000000", "is '3000000000', which is not a whole number." },
        { "Compute:CpuAllocationRatio", "many", "is 'many', which is not a number such as 1.5." },
        { "Compute:MaxCores", "2.5", "is '2.5', which is not a whole number." },
        { "Throttling:All:Per", "soon", "is 'soon', which is not a time such as '00:00:30'." },
        {
            "Compute:Build", "later",
            "is 'later', which is not 'at once', a time ('00:00:30'), a range ('00:00:10..00:00:30') or '3 observations'."
        },
        {
            "Latency:All", "00:00:05..00:00:01",
            "is '00:00:05..00:00:01', which is not 'none', a time ('00:00:00.050'), a range ('00:00:00.010..00:00:00.100') or 'exponential 00:00:00.050'."
        },
        {
            "Latency:Only:volumes", "slow",
            "is 'slow', which is not 'none', a time ('00:00:00.050'), a range ('00:00:00.010..00:00:00.100') or 'exponential 00:00:00.050'."
        },
        { "Execution:Strikt", "true", "is no option. There are: Strict, IsRoot." },
        {
            "Volumen:MaxVolumes", "1",
            "|Volumen is no option. There are: RandomSeed, WorldSeed, CallLogCapacity, ChangeFeedCapacity, Latency, Throttling, Execution, Identity, Images, Networking, Volumes, Compute, Ldap."
        },
        { "Throttling:All:Permit", "1", "is no option. There are: Permits, Per." },
        { "Latency:Some", "00:00:01", "is no option. There are: All, Only." },
        { "Volumes", "many", "is 'many', but has options of its own and no value." },
        { "Latency:Only", "00:00:01", "is '00:00:01', but has options of its own and no value." },
        { "Throttling:Only:volumes", "5", "is '5', but has options of its own and no value." },
        { "Volumes:MaxVolumes:Small", "1", "|Volumes:MaxVolumes is no section. It must be a whole number." },
        {
            "Latency:Only:volums", "00:00:01",
            "is neither a domain nor an operation. There are the domains execution, identity, images, networking, volumes, compute, ldap and their operations. Did you mean 'volumes'?"
        },
        {
            "Throttling:Only:volumes.creat:Permits", "1",
            "|Throttling:Only:volumes.creat is neither a domain nor an operation. "
            + "There are the domains execution, identity, images, networking, volumes, compute, ldap and their operations. Did you mean 'volumes' or 'volumes.create' or 'volumes.create_attachment'?"
        },
    };

    /// <summary>Every option that holds a progress.</summary>
    public static TheoryData<string> ProgressOptions { get; } =
    [
        .. OptionTree.Of(new FakeWorldOptions()).Where(option => option.Property.PropertyType == typeof(Progress)).Select(option => option.Path),
    ];

    [Theory]
    [MemberData(nameof(InvalidValues))]
    [MemberData(nameof(Misreadings))]
    public void It_is_named_by_its_place_in_the_section_that_was_given(string key, string value, string problem)
    {
        using var provider = TestContainer.Build(services => services.AddFakeDrivers(Section("Lab:Fakes", key, value)));

        var resolve = () => provider.GetRequiredService<IVolumeApi>();

        resolve.Should().Throw<OptionsValidationException>().Which.Failures.Should()
            .Equal(problem.StartsWith('|') ? $"Lab:Fakes:{problem[1..]}" : $"Lab:Fakes:{key} {problem}");
    }

    [Theory]
    [MemberData(nameof(ProgressOptions))]
    public void A_progress_that_was_taken_away_is_named(string path)
    {
        using var provider = TestContainer.Build(services => services.AddFakeDrivers(options =>
        {
            var option = OptionTree.Of(options).Single(each => each.Path == path);
            option.Property.SetValue(option.Owner, null);
        }));

        var resolve = () => provider.GetRequiredService<IVolumeApi>();

        resolve.Should().Throw<OptionsValidationException>().WithMessage($"FakeDrivers:{path} must be set, for example to 'at once'.");
    }

    [Fact]
    public async Task The_host_does_not_start_with_an_invalid_value()
    {
        using var host = TestContainer.BuildHost(services => services.AddFakeDrivers(options => options.CallLogCapacity = 0));

        var start = () => host.StartAsync(TestContext.Current.CancellationToken);

        (await start.Should().ThrowAsync<OptionsValidationException>()).WithMessage("FakeDrivers:CallLogCapacity must be at least 1, but is 0.");
    }

    [Fact]
    public async Task The_host_does_not_start_with_what_cannot_be_read()
    {
        using var host = TestContainer.BuildHost(services => services.AddFakeDrivers(Section("Lab", "Compute:Build", "later")));

        var start = () => host.StartAsync(TestContext.Current.CancellationToken);

        (await start.Should().ThrowAsync<OptionsValidationException>()).WithMessage("Lab:Compute:Build is 'later', which is not *");
    }

    [Fact]
    public async Task The_host_does_not_start_with_an_invalid_value_under_a_key()
    {
        using var host = TestContainer.BuildHost(services => services.AddKeyedFakeDrivers("east", options => options.CallLogCapacity = 0));

        var start = () => host.StartAsync(TestContext.Current.CancellationToken);

        (await start.Should().ThrowAsync<OptionsValidationException>()).WithMessage("FakeDrivers:east:CallLogCapacity must be at least 1, but is 0.");
    }

    [Fact]
    public void All_problems_are_named_at_once()
    {
        using var provider = TestContainer.Build(services => services.AddFakeDrivers(options => (options.CallLogCapacity, options.Compute.MaxCores) = (0, -2)));

        var resolve = () => provider.GetRequiredService<FakeWorld>();

        resolve.Should().Throw<OptionsValidationException>().Which.Failures.Should().HaveCount(2);
    }

    [Fact]
    public void A_world_made_by_hand_names_its_options_in_the_same_way()
    {
        var make = () => new FakeWorld(new() { CallLogCapacity = 0 });

        make.Should().Throw<ArgumentException>().WithMessage("FakeDrivers:CallLogCapacity must be at least 1, but is 0.*");
    }

    private static IConfigurationSection Section(string path, string key, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new($"{path}:{key}", value)]).Build().GetSection(path);
}
