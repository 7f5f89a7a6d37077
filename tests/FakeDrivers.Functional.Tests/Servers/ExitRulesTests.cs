namespace FakeDrivers.Functional.Tests;

public sealed class ExitRulesTests
{
    private static readonly ServerDefinition Api = new("api", ServerProgram.Executable("api")) { Stop = new() { CleanExitCodes = [0, 3] } };

    [Theory]
    [InlineData(nameof(StopReason.Asked), 0)]
    [InlineData(nameof(StopReason.Asked), 3)]
    [InlineData(nameof(StopReason.Awaited), 1)]
    [InlineData(nameof(StopReason.Killed), 137)]
    public void An_end_that_was_meant_is_clean(string reason, int exitCode) => Problems(Enum.Parse<StopReason>(reason), exitCode).Should().BeEmpty();

    [Fact]
    public void An_end_that_nobody_asked_for_is_not_clean_even_with_a_clean_exit_code() =>
        Problems(StopReason.None, 0).Should().Equal("api ended with exit code 0 although nobody had asked it to.");

    [Fact]
    public void An_exit_code_that_is_not_clean_is_told() =>
        Problems(StopReason.Asked, 143).Should().Equal("api was asked to end and did so with exit code 143 (signal 15, SIGTERM); clean are 0, 3.");

    [Fact]
    public void One_that_had_to_be_killed_is_told() =>
        Problems(StopReason.Late, 137).Should().Equal("api was asked to end, did not do so in its grace of 00:00:05, and was killed.");

    [Fact]
    public void What_is_left_of_one_that_ended_is_told() =>
        Problems(StopReason.Asked, 0, [new(7, "worker"), new(8, "sleep")]).Should()
            .Equal("api ended and left processes behind, which were killed: worker (pid 7), sleep (pid 8).");

    [Fact]
    public void What_is_left_of_one_that_was_killed_is_killed_with_it() => Problems(StopReason.Killed, 137, [new(7, "worker")]).Should().BeEmpty();

    [Fact]
    public void Whoever_listens_on_its_port_is_told() =>
        ExitRules.Problems(Api, StopReason.Asked, 0, [], [(5000, new(7, "worker"))]).Should().Equal("api ended, and worker (pid 7) still listens on its port 5000.");

    private static IEnumerable<string> Problems(StopReason reason, int exitCode, params IReadOnlyList<LeftoverProcess> left) =>
        ExitRules.Problems(Api, reason, exitCode, left, []);
}
