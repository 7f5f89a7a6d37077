using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution.Programs;

public sealed class ScriptSignalTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_signal_that_is_not_handled_ends_the_program()
    {
        using var fake = new Scripted(new Script().Wait(Minute));
        await using var process = await fake.StartAsync();

        process.Signal(CommandSignal.Hangup);

        process.Exited.Ended().Should().Be(129);
        fake.Clock.PendingTimers.Should().Be(0, "nothing waits any more");
    }

    [Fact]
    public async Task A_signal_that_is_ignored_changes_nothing_but_a_kill_does()
    {
        using var fake = new Scripted(new Script().Ignore(CommandSignal.Terminate, CommandSignal.Interrupt).Wait(Minute));
        await using var process = await fake.StartAsync();

        process.Signal(CommandSignal.Terminate);
        process.Signal(CommandSignal.Interrupt);
        process.Exited.IsCompleted.Should().BeFalse();
        process.Signal(CommandSignal.Kill);

        process.Exited.Ended().Should().Be(137);
    }

    [Fact]
    public async Task A_handler_interrupts_a_wait_which_then_goes_on_to_its_end()
    {
        using var fake = new Scripted(new Script().On(CommandSignal.User1, new Script().WriteLine("reloaded")).Wait(Minute).WriteLine("done"));
        await using var process = await fake.StartAsync();
        fake.Clock.Advance(Minute / 2);

        process.Signal(CommandSignal.User1);
        (await process.StandardOutput.HearAsync()).Should().Be("reloaded\n");
        fake.Clock.Advance(Minute / 2);

        process.Exited.Ended().Should().Be(0);
        (await process.StandardOutput.HearAllAsync()).Should().Be("done\n");
    }

    [Fact]
    public async Task A_handler_that_exits_ends_the_program()
    {
        using var fake = new Scripted(new Script().On(CommandSignal.Terminate, new Script().WriteLine("cleaned").Exit(5)).ReadInput().WriteLine("never"));
        await using var process = await fake.StartAsync();

        process.Signal(CommandSignal.Terminate);

        process.Exited.Ended().Should().Be(5);
        (await process.StandardOutput.HearAllAsync()).Should().Be("cleaned\n");
    }

    [Fact]
    public async Task While_a_handler_works_the_program_waits_though_its_own_time_is_over()
    {
        using var fake = new Scripted(
            new Script().On(CommandSignal.User1, new Script().Wait(2 * Minute).WriteLine("handled")).Wait(Minute).WriteLine("done"));
        await using var process = await fake.StartAsync();

        process.Signal(CommandSignal.User1);
        fake.Clock.Advance(Minute);
        process.Exited.IsCompleted.Should().BeFalse();
        fake.Clock.Advance(Minute);

        process.Exited.Ended().Should().Be(0);
        (await process.StandardOutput.HearAllAsync()).Should().Be("handled\ndone\n");
    }

    [Fact]
    public async Task A_signal_that_comes_again_while_it_is_handled_is_handled_once_more_and_others_after_it()
    {
        using var fake = new Scripted(new Script()
            .On(CommandSignal.User1, new Script().Write("1").Wait(Minute))
            .On(CommandSignal.User2, new Script().Write("2"))
            .Wait(TimeSpan.FromHours(1)));
        await using var process = await fake.StartAsync();

        foreach (var signal in new[] { CommandSignal.User1, CommandSignal.User1, CommandSignal.User2, CommandSignal.User1 }) process.Signal(signal);
        fake.Clock.Advance(10 * Minute);

        (await process.StandardOutput.HearAsync()).Should().Be("112");
    }

    [Fact]
    public async Task A_signal_that_comes_while_the_program_is_busy_is_handled_after_the_step()
    {
        ICommandProcess? self = null;
        using var fake = new Scripted(new Script()
            .On(CommandSignal.User1, new Script().Write("handled "))
            .Wait(Minute)
            .Do(_ => self!.Signal(CommandSignal.User1))
            .Write("next"));
        await using var process = self = await fake.StartAsync();

        fake.Clock.Advance(Minute);

        (await process.StandardOutput.HearAllAsync()).Should().Be("handled next");
    }

    [Fact]
    public async Task A_program_that_kills_itself_does_nothing_more()
    {
        ICommandProcess? self = null;
        var done = false;
        using var fake = new Scripted(new Script().Wait(Minute).Do(_ => self!.Kill()).Do(_ => done = true));
        await using var process = self = await fake.StartAsync();

        fake.Clock.Advance(Minute);

        (process.Exited.Ended(), done).Should().Be((137, false));
    }

    [Fact]
    public async Task A_stopped_program_does_nothing_until_it_is_continued()
    {
        using var fake = new Scripted(new Script().Repeat(3, new Script().Write("x").Wait(Minute)));
        await using var process = await fake.StartAsync();

        process.Signal(CommandSignal.Stop);
        fake.Clock.Advance(10 * Minute);
        (await process.StandardOutput.HearAsync()).Should().Be("x");
        process.Signal(CommandSignal.Continue);

        (await process.StandardOutput.HearAsync()).Should().Be("x", "the first wait was over meanwhile");
        fake.Clock.Advance(2 * Minute);
        process.Exited.Ended().Should().Be(0);
    }

    [Fact]
    public async Task A_stopped_program_neither_reads_nor_writes()
    {
        using var fake = new Scripted(new Script().EchoLine().Write(new('x', 100_000)));
        await using var process = await fake.StartAsync();

        process.Signal(CommandSignal.Stop);
        await process.SayAsync("hello\n");
        process.Signal(CommandSignal.Continue);
        process.Signal(CommandSignal.Stop);
        var heard = await process.StandardOutput.HearAsync();

        heard.Should().StartWith("hello\n").And.HaveLength(65536, "a full pipe");
        process.Signal(CommandSignal.Continue);
        (await process.StandardOutput.HearAllAsync()).Should().HaveLength(100_006 - 65536);
    }

    [Fact]
    public async Task What_a_stopped_program_is_sent_comes_when_it_goes_on()
    {
        using var fake = new Scripted(new Script().On(CommandSignal.Terminate, new Script().Write("bye").Exit(0)).Wait(Minute));
        await using var process = await fake.StartAsync();

        process.Signal(CommandSignal.Stop);
        process.Signal(CommandSignal.Terminate);
        process.Exited.IsCompleted.Should().BeFalse();
        process.Signal(CommandSignal.Continue);

        process.Exited.Ended().Should().Be(0);
        (await process.StandardOutput.HearAllAsync()).Should().Be("bye");
    }

    [Fact]
    public async Task A_stopped_program_can_be_killed_and_is_when_it_is_cancelled_and_the_grace_is_over()
    {
        using var fake = new Scripted(new Script().Wait(Minute));
        using var source = new CancellationTokenSource();
        await using var process = await fake.Execute.StartAsync(Scripted.Tool with { GracePeriod = TimeSpan.FromSeconds(3) }, source.Token);
        process.Signal(CommandSignal.Stop);

        ProgramStop.Now(source);
        process.Exited.IsCompleted.Should().BeFalse("it was asked, and has some time");
        fake.Clock.Advance(TimeSpan.FromSeconds(3));

        process.Exited.Ended().Should().Be(137);
        fake.Clock.PendingTimers.Should().Be(0);
    }

    [Fact]
    public async Task A_program_without_a_script_can_be_stopped_too()
    {
        using var fake = new Scripted(new string('x', 100_000));
        await using var process = await fake.StartAsync();

        process.Signal(CommandSignal.Stop);
        (await process.StandardOutput.HearAsync()).Should().HaveLength(65536);
        process.Exited.IsCompleted.Should().BeFalse();
        process.Signal(CommandSignal.Continue);

        (await process.StandardOutput.HearAllAsync()).Should().HaveLength(100_000 - 65536);
        process.Exited.Ended().Should().Be(0);
    }

    [Fact]
    public async Task A_signal_to_a_program_that_has_ended_does_nothing()
    {
        using var fake = new Scripted(new Script().Exit(0));
        await using var process = await fake.StartAsync();

        foreach (var signal in Enum.GetValues<CommandSignal>()) process.Signal(signal);
        process.Kill();

        process.Exited.Ended().Should().Be(0);
    }

    [Fact]
    public async Task A_kill_ends_a_descendant_and_its_timer()
    {
        using var fake = new Scripted(new Script().LeaveOutputOpen(Minute));
        await using var process = await fake.StartAsync();
        process.Exited.Ended().Should().Be(0);

        process.Kill();

        (await process.StandardOutput.HearAllAsync()).Should().BeEmpty();
        fake.Clock.PendingTimers.Should().Be(0);
    }
}
