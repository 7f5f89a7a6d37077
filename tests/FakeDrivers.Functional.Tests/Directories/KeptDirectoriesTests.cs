using FakeDrivers.Worlds;

namespace FakeDrivers.Functional.Tests;

public sealed class KeptDirectoriesTests : IDisposable
{
    private readonly ScratchDirectory _scratch = new();
    private readonly FakeClock _clock = new(DateTimeOffset.UtcNow);

    private string Root => _scratch["kept"];

    private KeptDirectories Kept => new(Root, _clock);

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_place_is_known_beforehand_and_never_twice_the_same()
    {
        var places = Enumerable.Range(0, 100).Select(_ => Kept.PathFor("ApiTests.Answers(port: 5000)")).ToList();

        places.Should().OnlyHaveUniqueItems().And.OnlyContain(place => Path.GetDirectoryName(place) == Root && Path.GetFileName(place).StartsWith("ApiTests-Answers-port--5000-"));
    }

    [Theory]
    [InlineData("../../etc")]
    [InlineData("")]
    [InlineData("a/b\\c:\0")]
    public void A_place_is_in_the_root_whatever_the_name(string name) => Path.GetDirectoryName(Path.GetFullPath(Kept.PathFor(name))).Should().Be(Root);

    [Fact]
    public void The_name_of_a_place_is_short() => Path.GetFileName(Kept.PathFor(new string('x', 500))).Length.Should().BeLessThan(80);

    [Fact]
    public async Task A_directory_is_moved_with_all_that_is_in_it()
    {
        var directory = Make("context", "etc/api.conf", "text");
        var place = Kept.PathFor("test");

        await Kept.KeepAsync(directory, place).Within();

        Directory.Exists(directory).Should().BeFalse();
        (await File.ReadAllTextAsync(Path.Combine(place, "etc", "api.conf"), TestContext.Current.CancellationToken)).Should().Be("text");
    }

    [Fact]
    public async Task A_configuration_that_names_the_directory_names_its_place_afterwards()
    {
        var directory = Make("context", "etc/api.conf", $"images = {_scratch["context"]}/images");
        Make("context", "api.log", $"reads {directory}/etc/api.conf");
        var place = Kept.PathFor("test");

        await Kept.KeepAsync(directory, place, Path.Combine(directory, "etc", "api.conf"), Path.Combine(directory, "none")).Within();

        (await File.ReadAllTextAsync(Path.Combine(place, "etc", "api.conf"), TestContext.Current.CancellationToken)).Should().Be($"images = {place}/images");
        (await File.ReadAllTextAsync(Path.Combine(place, "api.log"), TestContext.Current.CancellationToken)).Should().Contain(directory, "a log tells what was");
    }

    [Fact]
    public async Task The_last_ones_stay_and_the_oldest_go()
    {
        for (var i = 0; i < KeptDirectories.Most + 3; i++)
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            await Kept.KeepAsync(Make($"context-{i}", "file", "text"), Path.Combine(Root, $"{i}")).Within();
        }

        Names().Should().BeEquivalentTo(Enumerable.Range(3, KeptDirectories.Most).Select(i => $"{i}"));
    }

    [Fact]
    public async Task What_is_older_than_twelve_hours_goes()
    {
        await Kept.KeepAsync(Make("context", "file", "text"), Path.Combine(Root, "old")).Within();
        _clock.Advance(KeptDirectories.Longest);
        await Kept.PruneAsync().Within();
        Names().Should().Equal("old");

        _clock.Advance(TimeSpan.FromSeconds(1));
        await Kept.PruneAsync().Within();

        Names().Should().BeEmpty();
    }

    [Fact]
    public async Task What_links_lead_to_is_never_deleted()
    {
        var outside = Make("outside", "precious", "text");
        var directory = Make("context", "file", "text");
        Directory.CreateSymbolicLink(Path.Combine(directory, "link"), outside);
        await Kept.KeepAsync(directory, Path.Combine(Root, "test")).Within();
        Directory.CreateSymbolicLink(Path.Combine(Root, "to-a-directory"), outside);
        _clock.Advance(2 * KeptDirectories.Longest);

        await Kept.PruneAsync().Within();

        Directory.Exists(Path.Combine(Root, "test")).Should().BeFalse();
        File.Exists(Path.Combine(outside, "precious")).Should().BeTrue();
    }

    [Fact]
    public async Task Files_in_the_root_are_left_alone()
    {
        Directory.CreateDirectory(Root);
        await File.WriteAllTextAsync(Path.Combine(Root, "note"), "mine", TestContext.Current.CancellationToken);
        _clock.Advance(2 * KeptDirectories.Longest);

        await Kept.PruneAsync().Within();

        File.Exists(Path.Combine(Root, "note")).Should().BeTrue();
    }

    [Fact]
    public async Task Many_at_once_stay_within_the_quota()
    {
        await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Task.Run(() =>
            Kept.KeepAsync(Make($"context-{i}", "file", "text"), Kept.PathFor("test")), TestContext.Current.CancellationToken))).Within();

        Names().Should().HaveCount(KeptDirectories.Most);
    }

    private string Make(string name, string file, string text)
    {
        var path = _scratch[name, file];
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? string.Empty);
        File.WriteAllText(path, text);
        return _scratch[name];
    }

    private IEnumerable<string> Names() => Directory.GetDirectories(Root).Select(path => Path.GetFileName(path));
}
