using FsCheck;
using FsCheck.Fluent;

namespace FakeDrivers.Process.Tests;

public sealed class LockFileNameTests
{
    private readonly FileLockProvider _locks = new("/var/lock/app");

    [Theory]
    [InlineData("backup", "lock-backup")]
    [InlineData("volume-1_2.3", "lock-volume-1_2.3")]
    [InlineData("a/b", "lock-a%2fb")]
    [InlineData("100%", "lock-100%25")]
    [InlineData("..", "lock-.%2e")]
    [InlineData("a\n\0", "lock-a%0a%00")]
    [InlineData("größe", "lock-gr%f6%dfe")]
    [InlineData("日", "lock-%u65e5")]
    public void A_name_is_its_files_name_as_far_as_file_systems_take_it(string name, string file)
    {
        Path.GetFileName(_locks.PathOf(name)).Should().Be(file);
    }

    [Fact]
    public void The_file_lies_in_the_directory()
    {
        var locks = new FileLockProvider("relative");

        Path.GetDirectoryName(locks.PathOf("../../etc/passwd")).Should().Be(Path.Combine(Environment.CurrentDirectory, "relative"));
    }

    [Fact]
    public void Capital_letters_are_kept_only_where_file_systems_tell_them_from_small_ones()
    {
        Path.GetFileName(_locks.PathOf("Aa")).Should().Be(OperatingSystem.IsLinux() ? "lock-Aa" : "lock-%41a");
    }

    [Fact]
    public void No_two_names_have_one_file_and_no_file_has_a_long_name()
    {
        var names = Gen.Elements("aA./\\%2fu_- é日\uD83E\uDD8A\n\0".ToCharArray()).ArrayOf()
            .Select(letters => new string(letters))
            .SelectMany(text => Gen.Elements("", new string('x', 190), new string('/', 400)).Select(beginning => beginning + text + "."))
            .Sample(5000, new Rnd(20250101, 1), 20)
            .Distinct()
            .ToList();

        var files = names.Select(name => Path.GetFileName(_locks.PathOf(name))).ToList();

        files.Should().OnlyHaveUniqueItems();
        files.Should().OnlyContain(file => file.Length <= 200 && file.All(char.IsAscii) && !file.Contains('/') && !file.EndsWith('.'));
    }

    [Fact]
    public void An_empty_name_has_no_file()
    {
        var path = () => _locks.PathOf("");

        path.Should().Throw<ArgumentException>();
    }
}
