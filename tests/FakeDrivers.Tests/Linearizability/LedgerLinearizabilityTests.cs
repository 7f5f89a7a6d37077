using FakeDrivers.Tests.Worlds;
using FsCheck;
using FsCheck.Fluent;

namespace FakeDrivers.Tests.Linearizability;

public sealed class LedgerLinearizabilityTests
{
    private static readonly Gen<LedgerStep> Step =
        from kind in Gen.Elements(
            LedgerStepKind.Get, LedgerStepKind.Get, LedgerStepKind.Get, LedgerStepKind.Deposit, LedgerStepKind.Deposit, LedgerStepKind.Deposit,
            LedgerStepKind.Transfer, LedgerStepKind.Transfer, LedgerStepKind.Transfer, LedgerStepKind.Close)
        from account in Gen.Choose(0, 1)
        from amount in Gen.Choose(kind == LedgerStepKind.Deposit ? -6 : 1, 8)
        select new LedgerStep(kind, account, amount);

    private static readonly Gen<LedgerStep[][]> Programs =
        from threads in Gen.Choose(2, 4)
        from program in Step.ArrayOf(6).ArrayOf(threads)
        select program;

    [Fact]
    public void What_many_threads_see_of_the_ledger_has_a_legal_order() => Laws.Hold(Programs, programs =>
    {
        using var world = LedgerWorld.Empty();
        var ids = new[] { world.Ledger().OpenAsync("a", 10).Ended().Id, world.Ledger().OpenAsync("b", 10).Ended().Id };
        var recorder = new HistoryRecorder<LedgerStep, string>();

        Concurrently.Run(programs.Length, thread =>
        {
            foreach (var step in programs[thread]) recorder.Record(thread, step, it => Execute(world.Ledger(), ids, it));
        });

        var verdict = LinearizabilityChecker.Check(LedgerModel.Instance, recorder.History);
        return verdict.IsLinearizable ? true : throw new InvalidOperationException(verdict.ToString());
    }, tests: 500);

    [Fact]
    public void A_table_that_reads_and_writes_in_two_steps_is_caught()
    {
        using var table = new TornTable();
        var recorder = new HistoryRecorder<LedgerStep, string>();

        Concurrently.Run(2, thread => recorder.Record(thread, new(LedgerStepKind.Deposit, 0, 1), table.Execute));
        recorder.Record(0, new(LedgerStepKind.Get, 0, 0), table.Execute);

        var verdict = LinearizabilityChecker.Check(LedgerModel.Instance, recorder.History);
        verdict.IsLinearizable.Should().BeFalse("both deposits read ten, so one of them is lost");
    }

    private static string Execute(Ledger ledger, string[] ids, LedgerStep step)
    {
        try
        {
            var id = ids[step.Account];
            switch (step.Kind)
            {
                case LedgerStepKind.Get:
                    return $"{ledger.GetAsync(id).Ended().Balance}";
                case LedgerStepKind.Deposit:
                    return $"{ledger.DepositAsync(id, step.Amount).Ended().Balance}";
                case LedgerStepKind.Transfer:
                    ledger.TransferAsync(id, ids[1 - step.Account], step.Amount).Ended();
                    return "done";
                default:
                    ledger.CloseAsync(id).Ended();
                    return "done";
            }
        }
        catch (ResourceNotFoundException)
        {
            return "not found";
        }
        catch (QuotaExceededException)
        {
            return "too little";
        }
    }

    /// <summary>Wrong on purpose: a deposit reads the balance, lets the other one read it too, and then writes what it made of it.</summary>
    private sealed class TornTable : IDisposable
    {
        private readonly Barrier _bothHaveRead = new(2);
        private volatile int _balance = 10;

        public string Execute(LedgerStep step)
        {
            if (step.Kind == LedgerStepKind.Get) return $"{_balance}";
            var read = _balance;
            _bothHaveRead.SignalAndWait();
            _balance = read + step.Amount;
            return $"{read + step.Amount}";
        }

        public void Dispose() => _bothHaveRead.Dispose();
    }
}
