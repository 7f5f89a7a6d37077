using FakeDrivers.Process;

namespace FakeDrivers.Functional.Tests;

public sealed class HarnessEnvironmentTests
{
    [Theory]
    [InlineData(null, null, 1)]
    [InlineData(null, "false", 1)]
    [InlineData(null, "0", 1)]
    [InlineData(null, "true", 2)]
    [InlineData("3", "true", 3)]
    [InlineData("0.5", null, 0.5)]
    public void Patience_is_as_the_environment_says(string? patience, string? ci, double factor) => HarnessEnvironment.PatienceOf(patience, ci).Should().Be(factor);

    [Fact]
    public async Task A_host_whose_patience_is_none_is_told_so_by_its_options()
    {
        var command = Program.Children.Command("make-options") with { Environment = new Dictionary<string, string?> { ["FAKEDRIVERS_PATIENCE"] = "much" } };

        var result = await new ProcessExecutor().RunAsync(command, TestContext.Current.CancellationToken).Within();

        result.StandardOutput.Split('\n')[..2].Should().OnlyContain(line => line.StartsWith("FunctionalTestException: FAKEDRIVERS_PATIENCE is 'much'; "));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1001")]
    [InlineData("1,5")]
    [InlineData("much")]
    public void What_is_no_patience_is_refused(string patience) => patience.Invoking(text => HarnessEnvironment.PatienceOf(text, null)).Should()
        .Throw<FunctionalTestException>().WithMessage($"FAKEDRIVERS_PATIENCE is '{patience}'; it stretches time-outs and is a number above 0, and up to 1000.");
}
