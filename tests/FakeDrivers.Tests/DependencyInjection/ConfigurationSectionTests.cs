using FakeDrivers.Compute;
using FakeDrivers.Ldap;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Logging;

namespace FakeDrivers.Tests.DependencyInjection;

public sealed class ConfigurationSectionTests
{
    /// <summary>Every option that can be written down as a text.</summary>
    public static TheoryData<string, string> WritableOptions { get; } = new(
        from option in OptionTree.Of(new FakeWorldOptions())
        let type = option.Property.PropertyType
        where option.Owner is not FakeLdapOptions && option.Property.CanWrite && type != typeof(TimeProvider) && type != typeof(ILoggerFactory) && !typeof(Delegate).IsAssignableFrom(type)
        select (option.Path, ValueUnlike(option.Property.GetValue(option.Owner) ?? "")));

    [Theory]
    [MemberData(nameof(WritableOptions))]
    public void Every_option_can_be_set(string path, string value)
    {
        var options = Read(new() { [path] = value });

        var option = OptionTree.Of(options).Single(each => each.Path == path);
        $"{option.Property.GetValue(option.Owner)}".Should().Be(value);
    }

    [Fact]
    public void The_options_of_the_directory_can_be_set()
    {
        var options = Read(new()
        {
            ["Ldap:Profile"] = "OpenLdap",
            ["Ldap:Suffixes:0"] = "dc=one",
            ["Ldap:Suffixes:1"] = "dc=two",
            ["Ldap:RootDn"] = "cn=root,dc=one",
            ["Ldap:EnforceSchema"] = "false",
            ["Ldap:EmptyPassword"] = "Anonymous",
            ["Ldap:MaxPageSize"] = "20",
        }).Ldap;

        options.Profile.Should().Be(LdapProfile.OpenLdap);
        options.Suffixes.Should().Equal("dc=one", "dc=two");
        options.RootDn.Should().Be("cn=root,dc=one");
        options.EnforceSchema.Should().BeFalse();
        options.EmptyPassword.Should().Be(LdapEmptyPassword.Anonymous);
        options.MaxPageSize.Should().Be(20);
    }

    [Fact]
    public void The_lists_of_images_can_be_set()
    {
        var options = Read(new()
        {
            ["Images:Stores:0"] = "fast",
            ["Images:ImportMethods:0"] = "web-download",
            ["Images:ContainerFormats:0"] = "bare",
            ["Images:DiskFormats:0"] = "raw",
        }).Images;

        options.Stores.Should().Equal("fast");
        options.ImportMethods.Should().Equal("web-download");
        options.ContainerFormats.Should().Equal("bare");
        options.DiskFormats.Should().Equal("raw");
    }

    [Fact]
    public void Latency_and_throttling_are_set_for_all_a_domain_and_an_operation()
    {
        var options = Read(new()
        {
            ["Latency:All"] = "00:00:00.0500000",
            ["Latency:Only:VOLUMES"] = "none",
            ["Latency:Only:volumes.create"] = "exponential 00:00:02",
            ["Throttling:All:Permits"] = "5",
            ["Throttling:All:Per"] = "00:01:00",
            ["Throttling:Only:compute:Permits"] = "3",
        });

        $"{options.Latency.Of(ComputeOperations.CreateServer)}".Should().Be("00:00:00.0500000");
        $"{options.Latency.Of(VolumeOperations.Get)}".Should().Be("none", "the case of a configuration key does not matter");
        $"{options.Latency.Of(VolumeOperations.Create)}".Should().Be("exponential 00:00:02");
        options.Throttling.Of(VolumeOperations.Get).Should().Be(new Throttle { Permits = 5, Per = TimeSpan.FromMinutes(1) });
        options.Throttling.Of(ComputeOperations.CreateServer).Should().Be(new Throttle { Permits = 3, Per = TimeSpan.FromSeconds(1) });
    }

    [Fact]
    public void A_section_that_is_not_there_leaves_the_defaults()
    {
        var options = Read([]);

        options.Should().BeEquivalentTo(new FakeDriversOptions(), each => each.IncludingAllRuntimeProperties());
    }

    [Fact]
    public async Task A_section_and_a_delegate_apply_in_their_order()
    {
        await using var provider = TestContainer.Build(services => services
            .AddFakeDrivers(Section(new() { ["Volumes:AvailabilityZone"] = "east", ["Volumes:MaxVolumes"] = "3" }))
            .AddFakeDrivers(options => options.Volumes.AvailabilityZone = "west"));
        var volumes = provider.GetRequiredService<IVolumeApi>();

        (await volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, Token)).AvailabilityZone.Should().Be("west");
        (await volumes.GetQuotaAsync(cancellationToken: Token)).Volumes.Should().Be(3);
    }

    [Fact]
    public void Every_operation_is_known_by_its_name()
    {
        var operations = typeof(FakeWorld).Assembly.GetExportedTypes()
            .Where(type => type.Name.EndsWith("Operations", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties())
            .Select(property => property.GetValue(null))
            .OfType<Operation>();

        OperationCatalog.All.Should().BeEquivalentTo(operations);
        OperationCatalog.All.Select(operation => operation.FullName).Should().OnlyHaveUniqueItems();
    }

    private static FakeDriversOptions Read(Dictionary<string, string?> values)
    {
        using var provider = TestContainer.Build(services => services.AddFakeDrivers(Section(values)));
        return provider.GetRequiredService<IOptions<FakeDriversOptions>>().Value;
    }

    private static IConfigurationSection Section(Dictionary<string, string?> values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(pair => new KeyValuePair<string, string?>($"Lab:{pair.Key}", pair.Value))).Build().GetSection("Lab");

    private static string ValueUnlike(object value) => value switch
    {
        bool flag => $"{!flag}",
        int number => $"{number + 7}",
        long number => $"{number + 7}",
        double number => (number + 0.5).ToString(System.Globalization.CultureInfo.InvariantCulture),
        TimeSpan => "00:00:40",
        string => "east",
        Progress => "00:00:30",
        VolumeTransport => nameof(VolumeTransport.Iscsi),
        WorldSeed => nameof(WorldSeeds.DevStack),
        _ => throw new InvalidOperationException($"The tests know no text of a {value.GetType().Name}. Say one here, and read it in {nameof(FakeWorldOptions)}."),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
