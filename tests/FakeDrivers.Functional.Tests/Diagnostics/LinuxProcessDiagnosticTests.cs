namespace FakeDrivers.Functional.Tests;

public sealed class LinuxProcessDiagnosticTests
{
    [Fact]
    public void A_process_is_told_with_its_memory_its_files_and_each_of_its_threads()
    {
        SkipUnlessLinux();
        using var program = RunningProgram.Native();

        var text = LinuxProcessDiagnostic.Describe(program.Id);

        text.Should().MatchRegex(@"^state \w \(\w+\), resident memory \d+ kB, open files \d+ \(.*pipes: \d+.*\)\n")
            .And.MatchRegex($@"\nthread {program.Id} \w+: state ");
    }

    [Fact]
    public async Task Many_threads_are_told_one_by_one()
    {
        SkipUnlessLinux();
        using var program = await RunningProgram.ServerAsync();

        var text = LinuxProcessDiagnostic.Describe(program.Id);

        text.Should().Contain(".NET SigHandler: state ").And.Contain("sockets: ");
    }

    [Fact]
    public void Of_a_process_that_has_ended_nothing_is_told()
    {
        SkipUnlessLinux();
        var program = RunningProgram.Native();
        program.Dispose();

        LinuxProcessDiagnostic.Describe(program.Id).Should().BeNull();
        LinuxStatus.Of(program.Id).Should().BeNull();
    }

    [Fact]
    public void State_and_threads_fit_in_a_line()
    {
        SkipUnlessLinux();
        using var program = RunningProgram.Native();

        LinuxStatus.Of(program.Id).Should().MatchRegex(@"^state \w \(\w+\), 1 thread$");
    }

    private static void SkipUnlessLinux() => Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux has /proc");
}
