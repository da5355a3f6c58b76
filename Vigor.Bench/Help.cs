namespace Vigor.Bench;

/// <summary>The commands.</summary>
internal static class Help
{
    private const string Text = """
        dotnet run -c Release --project Vigor.Bench -- <command>

          budget [--connection C]  two processes, a thousand questions, one killed: are the budgets kept?
          chaos [--minutes 10] [--users 20] [--connection C]
                                   a server whose provider, database, disk, memory and threads fail, that is stopped and killed, while
                                   people go on: is anything lost, and how long until all works again?
          circuits [--users 50,500] [--minutes 2] [--players both] [--lines compressed] [--server DLL] [--connection C]
                                   people who are signed in, each with a real circuit, spend an evening with a server on one core:
                                   memory of a circuit, processor time of each action, how long people wait
          cluster --connection C [--users 50]
                                   two processes on one PostgreSQL and one Redis behind a proxy, one is killed: who goes on, is anything lost?
          coach [--cases FILE] [--provider NAME]
                                   questions with what a good answer holds, to Vigor's own coach and to each provider of the
                                   environment: how many are good, what do they cost, how long do they take?
          coach --held-out         how often the coach takes a question for what it is, hears what is told of a body and stops where it
                                   should: with what its rules were written with, and with what was kept back
          coach --ask FILE --out FILE
                                   holds the conversations of a file with Vigor's own coach and writes what was answered, for review
          cold [--n 50]            the first question to a server that has just started, with a fast provider, a failing one with
                                   a backup, and none: is the whole answer on the page and in the database each time?
          data [--users 100] [--years 5] [--n 200] [--connection C]
                                   years of training of many people: what do pages cost then?
          faults                   every fault of every AI provider, for conversations and plans: who answered?
          gateway [--n 600] [--concurrency 1,20] [--rows 1000000] [--connection C]
                                   what the AI gateway adds to a call
          import [--sets 100000] [--names N] [--connection C]
                                   a log of another application, new and once more
          ledger [--rows 5000000] [--connection C]
                                   millions of calls: what do the pages of the administration cost then?
          offline [--n 5] [--web FOLDER]
                                   cold starts, queues, an update between two builds and two people on one phone, in Chromium with
                                   a Vigor that is killed again and again: what is lost, what leaks, how long does it take?
          pages [--address http://localhost:5080] [--n 3]
                                   each page of a Vigor that is running in Chromium, on a slow phone's line and processor: bytes of a first
                                   and of a later visit, largest paint, when it can be used, how much it moved
          planner                  plans per second and time of one plan
          plans [--profiles FILE --out FILE]
                                   the week of each profile in a file, for review; without files, the scores of the whole grid
          provider [--port 9100]   an AI provider on loopback to try Vigor with, until Ctrl+C
          screen --messages FILE   what the reader of health talk does with each message: lines "expected, tab, message"
          sets [--connection C]    200 workouts whose server is killed again and again: is every set there once?
          taps [--address http://localhost:5080] [--n 200]
                                   trains in Chromium with a Vigor that is running: from the tap until the set is stored
          help                     this list
        """;

    public static int Print(TextWriter writer, int exitCode)
    {
        writer.WriteLine(Text);
        return exitCode;
    }
}
