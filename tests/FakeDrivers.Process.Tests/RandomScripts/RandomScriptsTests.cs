using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests.RandomScripts;

/// <summary>Programs of random steps behave the same in the fake, on its clock, and in real processes.</summary>
public sealed class RandomScriptsTests
{
    private const int Seed = 20_250_101;
    private const int Scripts = 10_000;
    private const int MostShrinks = 300;

    private static readonly ProcessExecutor Real = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_thousand_random_scripts_behave_the_same_in_the_fake_and_in_real_processes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The signals are those of POSIX.");
        Assert.SkipUnless(await IsTherePerlAsync(), "There is no perl.");
        var failed = 0;

        await Parallel.ForEachAsync(Enumerable.Range(Seed, Scripts), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = CancellationToken }, async (seed, _) =>
        {
            if (Volatile.Read(ref failed) == 0 && !await AgreeAsync(RandomScript.Draw(seed))) Interlocked.CompareExchange(ref failed, seed, 0);
        });

        if (failed != 0) Assert.Fail(await ReportAsync(failed));
    }

    [Fact]
    public async Task A_script_that_behaves_otherwise_is_told_as_code()
    {
        var script = RandomScript.Draw(Seed) with { Steps = [new(StepKind.Output, [0x61], 3), new(StepKind.Exit, [], 2)], Limit = null, Call = CallKind.Run, Input = "x\n" };

        var fake = await InFakeAsync(script);
        var other = await InFakeAsync(script with { Steps = [new(StepKind.Output, [0x61], 4), new(StepKind.Exit, [], 2)] });

        script.ToString().Should().Be(
            "Run with input \"x\\n\" and no limit:\n" +
            "new Script().WriteBytes(CommandStream.StandardOutput, [.. Enumerable.Repeat(Convert.FromHexString(\"61\"), 3).SelectMany(unit => unit)]).Exit(2)");
        fake["exit code"].Should().Be("2");
        other.ToString().Should().NotBe(fake.ToString());
    }

    private static async Task<bool> IsTherePerlAsync()
    {
        try
        {
            await Real.RunAsync(new("perl", "-e", "1"), CancellationToken);
            return true;
        }
        catch (CommandExecutionException)
        {
            return false;
        }
    }

    private static async Task<bool> AgreeAsync(RandomScript script) =>
        (await InFakeAsync(script)).ToString() == (await Outcome.OfAsync(script, Real, PerlProgram.Command(script.Steps), CancellationToken)).ToString();

    private static async Task<Outcome> InFakeAsync(RandomScript script)
    {
        using var world = new FakeWorld();
        world.Execute.SetRepliers(("program", script.Script));
        var outcome = await world.Clock.RunUntilAsync(Outcome.OfAsync(script, world.Execute, new("program"), CancellationToken), CancellationToken);
        world.Clock.PendingTimers.Should().Be(0, "nothing is left of {0}", script);
        return outcome;
    }

    /// <summary>Makes a script that fails simpler as long as it fails, and tells it.</summary>
    private static async Task<string> ReportAsync(int seed)
    {
        var script = RandomScript.Draw(seed);
        var tries = 0;
        for (var isSimpler = true; isSimpler;)
        {
            isSimpler = false;
            foreach (var simpler in script.Shrink())
            {
                if (++tries > MostShrinks || await AgreeAsync(simpler)) continue;
                script = simpler;
                isSimpler = true;
                break;
            }
        }

        var (fake, real) = (await InFakeAsync(script), await Outcome.OfAsync(script, Real, PerlProgram.Command(script.Steps), CancellationToken));
        return $"Seed {seed}. {script}\nin the fake:\n{fake}\nin a real process:\n{real}";
    }
}
