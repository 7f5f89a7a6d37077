using System.Text;
using FakeDrivers.Ldap;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds.Files;

/// <summary>A world goes into a file and comes back.</summary>
public sealed class WorldFileTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_loaded_world_is_the_saved_one()
    {
        using var world = await PopulatedAsync();
        using var loaded = new FakeWorld(Options());

        loaded.Load(Saved(world));

        loaded.Snapshot().Export().Should().Be(world.Snapshot().Export());
        loaded.TimeProvider.GetUtcNow().Should().Be(world.TimeProvider.GetUtcNow());
        loaded.Pending.Select(pending => pending.ToString()).Should().Equal(world.Pending.Select(pending => pending.ToString())).And.NotBeEmpty();
    }

    [Fact]
    public async Task A_loaded_world_goes_on_as_the_saved_one_would()
    {
        using var world = await PopulatedAsync();
        using var loaded = new FakeWorld(Options());
        loaded.Load(Saved(world));

        foreach (var each in new[] { world, loaded })
        {
            await each.RunUntilIdleAsync(Cancellation);
            await each.Volumes.CreateVolumeAsync(new() { Name = "again", SizeGiB = 1 }, Cancellation);
            await each.Ldap.ConnectAs().AddAsync(new("ou=later,dc=example,dc=com", new("objectClass", "organizationalUnit"), new("ou", "later")), Cancellation);
            each.Ldap.Entries(new() { WithOperational = true }).Should().NotBeEmpty();
        }

        loaded.Snapshot().Export().Should().Be(world.Snapshot().Export());
        loaded.Ldap.ExportLdif(new() { WithOperational = true }).Should().Be(world.Ldap.ExportLdif(new() { WithOperational = true }));
    }

    [Fact]
    public async Task A_file_of_a_file_is_the_same_file()
    {
        using var world = await PopulatedAsync();
        using var loaded = new FakeWorld(Options());
        var first = Saved(world);

        loaded.Load(first);

        Text(Saved(loaded)).Should().Be(Text(first));
    }

    [Fact]
    public async Task Loading_is_one_commit_and_what_was_there_is_gone()
    {
        using var world = new FakeWorld();
        var empty = Saved(world);
        await world.Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, Cancellation);
        var revision = world.Changes.Revision;

        world.Load(empty);

        world.Changes.Revision.Should().Be(revision + 1);
        world.Changes.ToList()[^1].Should().BeEquivalentTo(new { Cause = "load" }, options => options.Including(commit => commit.Cause));
        world.Volumes.ListVolumesAsync(cancellationToken: Cancellation).ToBlockingEnumerable(Cancellation).Should().BeEmpty();
    }

    [Fact]
    public async Task A_clock_that_is_ahead_stays_and_what_is_due_ends()
    {
        using var world = await PopulatedAsync();
        using var later = new FakeWorld(Options());
        later.Clock.Advance(TimeSpan.FromDays(1));

        later.Load(Saved(world));

        later.Pending.Should().OnlyContain(pending => pending.DueAt == null, "looks still end what looks end");
        later.Clock.GetUtcNow().Should().Be(FakeClock.DefaultStart + TimeSpan.FromDays(1));
    }

    [Fact]
    public async Task A_file_on_disk_is_replaced_whole()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        try
        {
            using var world = await PopulatedAsync();
            await File.WriteAllTextAsync(path, new string('x', 1_000_000), Cancellation);
            world.Save(path);
            using var loaded = new FakeWorld(Options());
            loaded.Load(path);
            loaded.Snapshot().Export().Should().Be(world.Snapshot().Export());
            Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*").Should().ContainSingle();
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void The_error_names_the_file()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        try
        {
            File.WriteAllText(path, "[]");
            using var world = new FakeWorld();
            world.Invoking(each => each.Load(path)).Should().Throw<WorldFileException>().WithMessage($"{path}: The file is no world*");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private const string Head = """{"format": "FakeDrivers world", "version": 1, "savedAt": "2025-01-01T00:00:00+00:00", "state": """;

    [Theory]
    [InlineData("", "The file is no JSON: line 1,*")]
    [InlineData("{\n \"format\": ]", "The file is no JSON: line 2,*")]
    [InlineData("[]", "The file is no world: it does not say \"format\": \"FakeDrivers world\".")]
    [InlineData("""{"format": "other"}""", "The file is no world*")]
    [InlineData("""{"format": "FakeDrivers world"}""", "The file's \"version\" is not a whole number from 1 on.")]
    [InlineData("""{"format": "FakeDrivers world", "version": 0}""", "The file's \"version\" is not*")]
    [InlineData("""{"format": "FakeDrivers world", "version": 2}""", "The file is of version 2, which a newer FakeDrivers wrote; this one reads up to version 1.")]
    [InlineData("""{"format": "FakeDrivers world", "version": 1, "savedAt": "noon"}""", "The file's \"savedAt\" is not a time*")]
    [InlineData("""{"format": "FakeDrivers world", "version": 1, "savedAt": "2025-01-01T00:00:00Z", "state": []}""", "The file's \"state\" is not an object.")]
    [InlineData(Head + """{"compute.flavours": []}}""", "The file's state has 'compute.flavours', which this version does not know. Did you mean 'compute.flavors'?*")]
    [InlineData(Head + """{"volumes.uploads": []}}""", "The file's state has 'volumes.uploads', which an earlier version of FakeDrivers wrote and this one cannot read*")]
    [InlineData(Head + """{"compute.flavors": [], "compute.flavors": []}}""", "The file's state has 'compute.flavors' twice.")]
    [InlineData(Head + """{"compute.flavors": {}}}""", "The file's 'compute.flavors' is not an array of rows.")]
    [InlineData(Head + """{"compute.flavors": [null]}}""", "Row 1 of the file's 'compute.flavors' is null.")]
    [InlineData(Head + """{"compute.flavors": [{"id": "1"}]}}""", "Row 1 of the file's 'compute.flavors' cannot be read: 'name' is missing or null.*")]
    [InlineData(Head + """{"volumes.quotas": [{"projectId": "p", "volumes": "many"}]}}""", "Row 1 of the file's 'volumes.quotas' cannot be read:*")]
    [InlineData(Head + """{"compute.flavors": [{"id": "1", "name": "a", "vcpus": 1, "memoryMiB": 1, "diskGiB": 1, "colour": "red"}]}}""", "Row 1 of the file's 'compute.flavors' cannot be read:*colour*")]
    [InlineData(Head + """{"compute.usages": [{"projectId": "p"}, {"projectId": "p"}]}}""", "The file's 'compute.usages' has the row 'p' twice.")]
    [InlineData(Head + """{"worlds.draws": {"x": 1}}}""", "The file's 'worlds.draws' has \"x\": 1, which is not*")]
    [InlineData(Head + """{"worlds.draws": []}}""", "The file's 'worlds.draws' is not an object of counts.")]
    [InlineData(Head + """{"worlds.pending": [{"transition": "compute.finish_biuld", "targetId": "x", "caller": {"projectId": "p", "userId": "u"}, "begunAt": "2025-01-01T00:00:00Z"}]}}""", "The file's state has a transition 'compute.finish_biuld', which this version does not know. Did you mean 'compute.finish_build'?*")]
    [InlineData(Head + """{"ldap.entries": []}}""", "The file's 'ldap.entries' is no directory*")]
    [InlineData(Head + """{"ldap.entries": {"directory": {"schema": ["attributetype ("], "lastId": 0, "lastChange": 0, "indexes": [], "gone": {}}, "entries": []}}}""", "The file's 'ldap.entries' cannot be read:*")]
    public void A_bad_file_changes_nothing_and_the_error_says_where(string text, string message)
    {
        using var world = new FakeWorld();
        var before = world.Snapshot();

        world.Invoking(each => each.Load(new MemoryStream(Encoding.UTF8.GetBytes(text)))).Should().Throw<WorldFileException>().WithMessage(message);

        world.Diff(before, world.Snapshot()).IsEmpty.Should().BeTrue();
        world.Changes.Revision.Should().Be(before.Revision);
    }

    [Fact]
    public async Task A_part_without_rows_of_a_value_may_be_left_out()
    {
        using var world = new FakeWorld();
        world.Load(new MemoryStream(Encoding.UTF8.GetBytes(Head + """{"compute.flavors": [{"id": "1", "name": "only", "vcpus": 1, "memoryMiB": 2, "diskGiB": 3}]}}""")));

        (await world.Compute.ListFlavorsAsync(cancellationToken: Cancellation).ToListAsync(Cancellation)).Should().ContainSingle().Which.Name.Should().Be("only");
    }

    private static FakeWorldOptions Options()
    {
        var options = new FakeWorldOptions();
        options.Compute.Build = Progress.After(TimeSpan.FromMinutes(5));
        options.Volumes.Delete = Progress.AfterObservations(3);
        return options;
    }

    private static async Task<FakeWorld> PopulatedAsync()
    {
        var world = new FakeWorld(Options());
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var member = world.As(new() { ProjectId = "shop", UserId = "ann", Roles = ["reader", "member"] });
        var volume = await member.Volumes.CreateVolumeAsync(new() { Name = "data \"quoted\" ü", SizeGiB = 7, Metadata = new Dictionary<string, string> { ["a"] = "1" } }, Cancellation);
        await member.Volumes.CreateSnapshotAsync(new() { VolumeId = volume.Id }, Cancellation);
        var going = await member.Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, Cancellation);
        await member.Volumes.DeleteVolumeAsync(going.Id, cancellationToken: Cancellation);
        await world.Volumes.UpdateQuotaAsync(new() { ProjectId = "shop", Volumes = 3 }, Cancellation);
        var image = await world.Compute.FindImageAsync("cirros", Cancellation);
        await member.Compute.CreateServerAsync(new() { Name = "web", FlavorId = "1", ImageId = image.Id, UserData = "#!/bin/sh" }, Cancellation);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await member.Compute.CreateServerAsync(new() { Name = "db", FlavorId = "1", ImageId = image.Id }, Cancellation);
        await member.Compute.ImportKeyPairAsync("k", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGPKSUTyz1HwHReFVvD5obVsALAgJRNarH4TRpNePnAS", Cancellation);
        await FillAsync(world.Ldap);
        await FillAsync(world.LdapDirectories["partners"]);
        return world;
    }

    private static async Task FillAsync(FakeLdapDirectory directory)
    {
        directory.AddSchema("attributetype ( 1.3.6.1.4.1.99999.1 NAME 'shoeSize' EQUALITY integerMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.27 SINGLE-VALUE )");
        var root = directory.ConnectAs();
        await root.AddAsync(new("ou=people,dc=example,dc=com", new("objectClass", "organizationalUnit"), new("ou", "people")), Cancellation);
        await root.AddAsync(new("uid=ann,ou=people,dc=example,dc=com", new("objectClass", "inetOrgPerson", "extensibleObject"), new("uid", "ann"), new("cn", "Ann"), new("sn", "A"), new("shoeSize", "38"), new("jpegPhoto", new byte[] { 0xFF, 0xD8, 0xFF, 0 })), Cancellation);
        await root.AddAsync(new("uid=bob,ou=people,dc=example,dc=com", new("objectClass", "inetOrgPerson"), new("uid", "bob"), new("cn", "Bob"), new("sn", "B")), Cancellation);
        await root.DeleteAsync(new("uid=bob,ou=people,dc=example,dc=com"), Cancellation);
    }

    private static MemoryStream Saved(FakeWorld world)
    {
        var stream = new MemoryStream();
        world.Save(stream);
        stream.Position = 0;
        return stream;
    }

    private static string Text(MemoryStream stream) => Encoding.UTF8.GetString(stream.ToArray());
}
