using System.Text;
using FakeDrivers.Execution;
using FsCheck;
using FsCheck.Fluent;

namespace FakeDrivers.Process.Tests;

/// <summary>What <see cref="CommandLine"/> says of a shell, held against the shell of this machine.</summary>
public sealed class CommandLineRoundTripTests : IDisposable
{
    private const string Nasty = " \t\n\r'\"\\$`*?[]{}()<>;&|~#=!%^-+,.:/_@aB1éß漢\u00A0\u200B\uFEFF\u0085\u2028";

    private static readonly Gen<string> Arguments = Gen.OneOf(
        Gen.Elements(Nasty.ToCharArray()).ArrayOf().Select(letters => new string(letters)),
        Gen.Elements("", "-n", "--", "A=1", "if", "~", "~root", "#", "🦊", "\\\n", "$(x)", "$PATH", "''", "\"\"", "/*", "%s\\0"));

    private readonly ProcessExecutor _executor = new();
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("fakedrivers-line-");

    public CommandLineRoundTripTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no POSIX shell.");

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task Any_vector_reaches_a_real_program_as_it_is()
    {
        foreach (var vector in Sample(Arguments.ArrayOf(), 50))
        {
            var result = await _executor.RunAsync(new("/bin/sh", ["-c", "for a; do printf '%s\\0' \"$a\"; done", "sh", .. vector]), CancellationToken);

            result.StandardOutput.Split('\0')[..^1].Should().Equal(vector);
        }
    }

    [Fact]
    public async Task Any_vector_as_text_is_read_by_a_real_shell_as_the_same_vector()
    {
        var vectors = Sample(Arguments.ArrayOf(), 2000);

        var read = await ReadAsync(vectors.Select(CommandLine.Format));

        read.Should().HaveSameCount(vectors);
        for (var i = 0; i < read.Count; i++) read[i].Should().Equal(vectors[i], "that was formatted as {0}", CommandLine.Format(vectors[i]));
    }

    [Fact]
    public async Task Whatever_text_is_accepted_is_read_by_a_real_shell_as_the_same_vector()
    {
        // Mostly quotes and backslashes. The word in front keeps a shell from taking the next for a program; braces, which POSIX leaves alone, some shells expand.
        var letters = Gen.Elements((Nasty.Replace("{", "") + "ab'\"\\ \n'\"\\ '\"\\ #\n").ToCharArray()).ArrayOf().Select(letters => "x " + new string(letters));
        var texts = Sample(letters, 20_000).Where(IsLine).ToList();

        var read = await ReadAsync(texts);

        texts.Count.Should().BeGreaterThan(1000, "else little was tried");
        read.Should().HaveSameCount(texts);
        for (var i = 0; i < texts.Count; i++) read[i].Should().Equal(CommandLine.Parse(texts[i]), "that is how a shell reads: {0}", texts[i]);
    }

    [Theory]
    [InlineData("A=1")]
    [InlineData("if")]
    [InlineData("{")]
    [InlineData("!")]
    [InlineData("%1")]
    [InlineData("it's here")]
    public async Task A_program_whose_name_means_something_to_a_shell_is_run_all_the_same(string name)
    {
        var file = Path.Combine(_directory.FullName, name);
        await File.WriteAllTextAsync(file, "#!/bin/sh\nprintf '%s' \"$*\"\n", CancellationToken);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var path = new Dictionary<string, string?> { ["PATH"] = _directory.FullName };

        var result = await _executor.RunAsync(Command.Shell(CommandLine.Format([name, "A=2", "if"])) with { Environment = path }, CancellationToken);

        result.StandardOutput.Should().Be("A=2 if");
    }

    /// <summary>The vectors that one shell makes of many lines: for each it tells how many arguments there are, then the arguments.</summary>
    private async Task<IReadOnlyList<string[]>> ReadAsync(IEnumerable<string> lines)
    {
        var script = new StringBuilder();
        foreach (var line in lines) script.Append("set -- ").Append(line).Append("\nprintf '%s\\0' \"$#\" \"$@\"\n");
        var file = Path.Combine(_directory.FullName, "lines.sh");
        await File.WriteAllTextAsync(file, script.ToString(), CancellationToken);
        var result = await _executor.RunAsync(new("/bin/sh", file), CancellationToken);
        var words = result.StandardOutput.Split('\0');
        var vectors = new List<string[]>();
        for (var at = 0; at < words.Length - 1;)
        {
            var count = int.Parse(words[at]);
            vectors.Add(words[(at + 1)..(at + 1 + count)]);
            at += 1 + count;
        }

        return vectors;
    }

    /// <summary>The same cases on every run.</summary>
    private static T[] Sample<T>(Gen<T> cases, int count) =>
        [.. cases.Sample(count, new Rnd(20250101, 1), 30)];

    private static bool IsLine(string text)
    {
        try
        {
            CommandLine.Parse(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
