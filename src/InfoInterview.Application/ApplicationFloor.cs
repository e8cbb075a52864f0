using InfoInterview.Application.Accounts;
using InfoInterview.Application.Contacts;
using InfoInterview.Application.Contacts.Import;
using InfoInterview.Application.Meetings;
using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Outreach.Incoming;
using InfoInterview.Application.Outreach.Messages;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Application.Outreach.Templates;
using InfoInterview.Application.Questions;
using InfoInterview.Application.Reminders;
using InfoInterview.Application.Requests;
using InfoInterview.Data.Outreach;
using InfoInterview.Mail.Outreach;
using Microsoft.Extensions.DependencyInjection;

namespace InfoInterview.Application;

/// <summary>Puts the application floor into a host.</summary>
public static class ApplicationFloor
{
    /// <summary>Registers every use case and query, one set per scope.</summary>
    public static IServiceCollection AddApplicationFloor(this IServiceCollection services)
    {
        services.AddScoped<Actor>().AddScoped<OwnedDb>();
        services.AddSingleton<OutboxNode>().AddSingleton<OutboxSignal>();
        services.AddScoped<RequestDesk>().AddScoped<AfterSending>().AddScoped<SendClaimed>().AddScoped<MailRoutes>();
        services.AddScoped<SendMessage>().AddScoped<TakeBack>().AddScoped<MarkSentAnotherWay>().AddScoped<SettleUnknown>();
        services.AddSingleton<MailboxSignal>().AddScoped<MailboxRoutes>().AddScoped<TakeInMail>().AddScoped<ReadMailbox>().AddScoped<LookForCopies>().AddScoped<LetGoOfMailbox>().AddScoped<SettleDoubt>().AddScoped<ReceivedQueries>();
        services.AddScoped<CheckFacts>().AddScoped<ComposerQueries>().AddScoped<UseTemplate>();
        services.AddScoped<StartRequest>().AddScoped<WriteMessage>().AddScoped<SaveDraft>().AddScoped<DiscardDraft>().AddScoped<BringDraftBack>().AddScoped<FillField>().AddScoped<DraftWriter>().AddSingleton(new LiquidRenderer());
        services.AddScoped<OpenAccount>().AddScoped<SwitchSpace>().AddScoped<LeavePracticeForGood>().AddScoped<PracticeSpace>().AddSingleton<SignUp>().AddScoped<OpenSignUp>();
        AddSettings(services);
        AddContacts(services);
        AddRequests(services);
        return services;
    }

    /// <summary>Registers the outbox worker and what it sends with.</summary>
    public static IServiceCollection AddBackgroundWork(this IServiceCollection services)
    {
        services.AddSingleton<MailSecrets>().AddSingleton<SmtpTransport>().AddSingleton<PracticeTransport>();
        services.AddSingleton<OutboxClaims>();
        services.AddHostedService<OutboxWorker>();
        services.AddSingleton<MailboxClaims>().AddSingleton<MailTries>();
        services.AddHostedService<MailboxWorker>();
        services.AddSingleton<EachOwner>();
        services.AddHostedService<PassageOfTime>();
        services.AddHostedService<BinDay>();
        return services;
    }

    private static void AddSettings(IServiceCollection services)
    {
        services.AddScoped<SettingsQueries>().AddScoped<TellAboutMe>().AddScoped<SetPresets>().AddScoped<SetTimeOff>();
        services.AddScoped<MailAccountQueries>().AddScoped<TypedMailAccount>().AddScoped<ConnectMailAccount>().AddScoped<TestMailAccount>().AddScoped<ResumeMailAccount>().AddScoped<PaceMailAccount>().AddScoped<ConnectMailbox>().AddScoped<StopReading>();
        services.AddScoped<MessageQueries>().AddScoped<PracticeMailbox>().AddScoped<TemplateQueries>().AddScoped<SaveTemplate>().AddScoped<DeleteTemplate>();
    }

    private static void AddContacts(IServiceCollection services)
    {
        services.AddScoped<ContactQueries>().AddScoped<ContactListQueries>().AddScoped<OrganisationQueries>().AddScoped<ImportQueries>();
        services.AddScoped<AddContact>().AddScoped<EditContact>().AddScoped<SetHowWeKnowEachOther>().AddScoped<SetIntroducer>();
        services.AddScoped<TakeBackOptOut>();
        services.AddScoped<SetCircle>().AddScoped<TagContacts>().AddScoped<DeleteContacts>().AddScoped<RestoreContacts>().AddScoped<EmptyBin>();
        services.AddScoped<AddOrganisation>().AddScoped<EditOrganisation>().AddScoped<MarkOrganisation>().AddScoped<DeleteOrganisation>().AddScoped<RestoreOrganisation>();
        services.AddScoped<PreviewImport>().AddScoped<CarryOutImport>().AddScoped<UndoImport>();
    }

    private static void AddRequests(IServiceCollection services)
    {
        services.AddScoped<RequestStep>().AddScoped<LogReply>().AddScoped<LogDecline>().AddScoped<LogOptOut>().AddScoped<LogBounce>().AddScoped<GiveNewAddress>();
        services.AddScoped<AlreadyTalked>().AddScoped<WithdrawRequest>().AddScoped<CloseQuiet>().AddScoped<DiscardRequest>().AddScoped<CompleteRequest>().AddScoped<NoteOpportunity>();
        services.AddScoped<UndoLastStep>().AddScoped<ChooseQuestionSet>().AddScoped<RequestQueries>().AddScoped<ContactHistoryQueries>().AddScoped<BeforeAskingQueries>();
        services.AddScoped<AgreeTime>().AddScoped<RescheduleMeeting>().AddScoped<CancelMeeting>().AddScoped<LogNoShow>().AddScoped<MarkHeld>().AddScoped<SaveDebrief>().AddScoped<SayWhereToMeet>().AddScoped<LogTalk>().AddScoped<TakeBackTalk>().AddScoped<CalendarEntry>().AddScoped<MeetingQueries>().AddScoped<MeetingLetterQueries>();
        services.AddScoped<SnoozeReminder>().AddScoped<CompleteReminder>().AddScoped<DropReminder>().AddScoped<WaiveObligation>().AddScoped<RecountReminders>();
        services.AddScoped<TimePasses>().AddScoped<RecountMeetings>().AddScoped<TodayQueries>();
        services.AddScoped<CreateQuestionSet>().AddScoped<EditQuestionSet>().AddScoped<DeleteQuestionSet>().AddScoped<RestoreQuestionSet>().AddScoped<QuestionQueries>();
    }
}
