<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version} of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program is under the licence Apache-2.0, its fonts under the SIL Open Font License 1.1. Libraries that it consists of:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quầy Một Cửa</source>
        <translation type="unfinished">Quầy Một Cửa</translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts for those who help, without personal data; shown before it is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccessRow</name>
    <message>
        <source>Change my password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the desk after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes without input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your new password holds from now on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionController</name>
    <message>
        <source>Address label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urging slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satisfaction slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone. Papers of it that are out already are void: take them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Printing…</translation>
    </message>
</context>
<context>
    <name>ActionPanel</name>
    <message>
        <source>What comes next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other steps ({n})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Import a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare an official file with the catalogue; nothing takes effect before you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what was imported, and take an import back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note, digit, hide…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the chosen procedure this desk&apos;s own note or a digit of reception; receive or hide it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the file into the catalogue, or store the desk&apos;s own note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a procedure that the catalogue does not have, with its decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State what differs for the chosen procedure, as a version from a day on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Begin a new procedure with the parts of the chosen one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State the last day of the chosen procedure, with its decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State the steps of the chosen procedure inside the office: who, what, how long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the blank forms of the chosen procedure; add, open, print or end one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the versions of the chosen procedure side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public posting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print or save the sheets and lists for the notice board.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store what was filled in and print its paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store what the fields hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the paper beside the page, or show it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have a screen reader say what stands on the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the receipt once more; it is marked and counted as a reprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this day?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List every day of the time limit, counted or skipped, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo what you recorded last, within ten minutes and before anybody was told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request a supplement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse the dossier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished">Correct</translation>
    </message>
    <message>
        <source>Correct a fact, with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand the ticked dossiers over and print their list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print what is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note that the ticked fees went to the budget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hands in for another</source>
        <translation type="unfinished">Hands in for another</translation>
    </message>
    <message>
        <source>The person at the desk hands in for somebody else, or no longer does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way of return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change how the result goes back: at the desk, by post, electronically.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why?</source>
        <translation type="unfinished">why?</translation>
    </message>
    <message>
        <source>Explain the appointment day by day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note an envelope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note a dossier that came by post; it waits here for its reception.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request a supplement instead of receiving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse to receive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplement came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note that the applicant has sent what was asked for; the limit begins again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applicant told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note that the applicant was told through the portal, or by the letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and print 2 copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store the dossier and print the receipt in two copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave as draft</source>
        <translation type="unfinished">Leave as draft</translation>
    </message>
    <message>
        <source>Store the page as a draft and begin a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive the chosen procedure for each person of a table (.xlsx, .csv).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished">Change</translation>
    </message>
    <message>
        <source>Choose another procedure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give the marked one a digit of its own</source>
        <translation type="unfinished">give the marked one a digit of its own</translation>
    </message>
    <message>
        <source>Choose the marked procedure by this digit from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change how the dossier came: at the desk, by post, online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change how the fee was paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dossier is for an authority elsewhere, or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what the check of the electronic identity account led to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next citizen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with the next citizen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct what the receipt states; a new one is printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the dossier with the code on the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the dossier that was just saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the receipt as it was printed, and save it as a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another procedure for this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new page with the same person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another person, same procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new page with the same procedure; the next card adds the person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand several dossiers over in one go and print their list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the cursor into the search line; so does a slash outside a field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock, change officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the desk; you or another officer sign in again, and nothing typed is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave what is open, or the page itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the keys of this page and of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the help of this page; so does F1 pressed twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now, or connect a desk that works alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program; an unfinished page is stored as a draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the text and everything with it larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the text and everything with it smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the text in its usual size, 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand the result back at once, without a receipt, or give an appointment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The citizen was told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody answered; the call stays on the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the citizen of the chosen call a message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send every citizen of the list a message who gave an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print how to prepare a dossier of the chosen procedure; nothing is received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satisfaction slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the slip on which the citizen rates the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the guidance that was given at this desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the book of a year that is over; it takes no further entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Throw away</translation>
    </message>
    <message>
        <source>Discard the chosen draft; it can be brought back while this page is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all there</source>
        <translation type="unfinished">all there</translation>
    </message>
    <message>
        <source>Mark every required document as handed in, as listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished">missing</translation>
    </message>
    <message>
        <source>The document whose digit or line is pressed next is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a document that is not listed</source>
        <translation type="unfinished">Add a document that is not listed</translation>
    </message>
    <message>
        <source>correct a line</source>
        <translation type="unfinished">correct a line</translation>
    </message>
    <message>
        <source>Correct name, kind and number of the chosen document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or print a blank form; those of the chosen document stand first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List everything again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the cursor into the filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open what is to be done with the chosen dossier: the button of its row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the room of indices and charts to the table, or show them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let this dossier pass in spite of the restrictions: only a head of desk may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel, papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type parcels and numbers of papers; they are looked up in the restrictions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the rows of the file count in the place of the list of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this page aside and choose another procedure for the person; F9 saves all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the people of a table (.xlsx, .csv).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive the ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive a dossier for each ticked row, and print their receipts together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next week&apos;s changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what changes within seven days, with the open dossiers and drafts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what is listed, for Excel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void the chosen sheet, with the reason; it counts no more at any desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print slips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a stack of numbered blank receipts for an outage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void the slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void the chosen slip, with the reason; its number is given to nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next visitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the next visitor of the training, who hands over the identity card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a request of the shown person, or an incident.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer, close, destroy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the request of the shown person, close the chosen incident, or destroy by a signed list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the request with what is held, the notice to the authority, or the destruction list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the register of incidents, for Excel.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgencyPage</name>
    <message>
        <source>Agency above</source>
        <translation>Agency above</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>One-stop unit on receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place before the date</source>
        <translation>Place before the date</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Phone for questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of this desk</source>
        <translation>Name of this desk</translation>
    </message>
    <message>
        <source>Identification code</source>
        <translation>Identification code</translation>
    </message>
    <message>
        <source>New code from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of the names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed since the desk was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers printed from now on have these names. Dossiers received before keep their code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency and desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: papers printed from now on have these names.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlertLimitsRow</name>
    <message>
        <source>Name what is due soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working days ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A supplement has not come for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A result was not collected for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working days</source>
        <translation>working days</translation>
    </message>
</context>
<context>
    <name>AlertRow</name>
    <message>
        <source>Write the apology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>Agency received it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerRow</name>
    <message>
        <source>From decision no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it in the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The catalogue has neither limit nor papers of this procedure. Keep {limit} and %n papers?</source>
        <translation>
            <numerusform>The catalogue has neither limit nor papers of this procedure. Keep {limit} and one paper?</numerusform>
            <numerusform>The catalogue has neither limit nor papers of this procedure. Keep {limit} and %n papers?</numerusform>
        </translation>
    </message>
    <message>
        <source>The catalogue has no limit of this procedure. Keep {limit} for the next time?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The catalogue has no papers of this procedure. Keep these %n?</source>
        <translation>
            <numerusform>The catalogue has no papers of this procedure. Keep this one?</numerusform>
            <numerusform>The catalogue has no papers of this procedure. Keep these %n?</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept: it holds for the next dossiers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApplicantStep</name>
    <message>
        <source>Applicant</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Scan the ID card, or type a number or a name in the line above.</source>
        <translation>Scan the ID card, or type a number or a name in the line above.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>On the ground of</source>
        <translation>On the ground of</translation>
    </message>
    <message>
        <source>Owner of the dossier (the person above hands it in)</source>
        <translation>Owner of the dossier (the person above hands it in)</translation>
    </message>
    <message>
        <source>Read from the card</source>
        <translation>Read from the card</translation>
    </message>
    <message>
        <source>Known at this desk</source>
        <translation>Known at this desk</translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>as last time</translation>
    </message>
    <message numerus="yes">
        <source>%n open dossiers</source>
        <translation>
            <numerusform>%n open dossier</numerusform>
            <numerusform>%n open dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Perhaps the same person: {names}</source>
        <translation>Perhaps the same person: {names}</translation>
    </message>
    <message>
        <source>Known here until now as {name}: compare the card.</source>
        <translation>Known here until now as {name}: compare the card.</translation>
    </message>
    <message>
        <source>An older card than the known one of {day}: nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked on {day} that the data is not used: use it for this dossier only, send no notice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppointmentStep</name>
    <message>
        <source>Appointment</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>Deliver to</source>
        <translation>Deliver to</translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once, while the applicant waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date and hour will stand here, worked out in working time.</source>
        <translation>The date and hour will stand here, worked out in working time.</translation>
    </message>
    <message>
        <source>No receipt and no appointment (Decree 118/2025, Article 17.4). F9 records both steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{limit}, counted from {day}.</source>
        <translation>{limit}, counted from {day}.</translation>
    </message>
    <message numerus="yes">
        <source>%n weekend days</source>
        <translation>
            <numerusform>%n weekend day</numerusform>
            <numerusform>%n weekend days</numerusform>
        </translation>
    </message>
    <message>
        <source>Not counted: {days}.</source>
        <translation>Not counted: {days}.</translation>
    </message>
    <message>
        <source>A day off among them is not announced yet.</source>
        <translation>A day off among them is not announced yet.</translation>
    </message>
    <message>
        <source>Valid reception on {day}: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>weekend</translation>
    </message>
    <message>
        <source>{day} is worked: {name}</source>
        <translation>{day} is worked: {name}</translation>
    </message>
    <message>
        <source>Received too late in the day: the same-day result moves to the next working day.</source>
        <translation>Received too late in the day: the same-day result moves to the next working day.</translation>
    </message>
</context>
<context>
    <name>ArchivePage</name>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book of a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To hand over to the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept long enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book of {year} takes no entry after this; what is open goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>The file cannot be written. Close it in Excel, try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book of {year} is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handed back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>result at the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book is open. What is listed below is not decided yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed {at} by {who}. What is listed below was open then and goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n dossiers</source>
        <translation>
            <numerusform>%n dossier</numerusform>
            <numerusform>%n dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>{total}. A list for the council that decides; nothing is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total}, to be handed over until {day} ({basis}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{basis}: text not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArrivalTable</name>
    <message>
        <source>Dossier code</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Way, sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell officer by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>over the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>near the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for supplement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tell: supplement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tell: refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at} (habit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at} · told late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at} (done by)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArrivalsPage</name>
    <message>
        <source>Dossiers that wait for their reception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits. What is handed in online stands here by itself; Ctrl+N notes an envelope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a dossier that waits for a supplement first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supplement of {name} is noted; the dossier waits for its reception.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a dossier whose applicant has to be told first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is noted that {name} was told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Number of the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as on the envelope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Papers in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one a line; Ctrl+Enter goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is received yet. Enter on its line opens the reception with all of this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An envelope arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The envelope of {name} is noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n wait</source>
        <translation>
            <numerusform>%n waits</numerusform>
            <numerusform>%n wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near the limit</source>
        <translation>
            <numerusform>%n near the limit</numerusform>
            <numerusform>%n near the limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over the limit</source>
        <translation>
            <numerusform>%n over the limit</numerusform>
            <numerusform>%n over the limit</numerusform>
        </translation>
    </message>
    <message>
        <source>Online: the officer is told within 2 hours, the dossier received or a supplement asked for within the limit of working hours. By post no rule names a limit: “habit” is the office&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>receive</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AtOnceRow</name>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With an appointment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists and files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed at the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger as CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger as Excel file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fees on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand-over list on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive list as file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive list on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit log as file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency and desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request about personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident with personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data past its time destroyed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher of the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who issues papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of the data changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings changed from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officers changed from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data of the person with the number {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{list}: {count} dossiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{paper}, reprint {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List, report or label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance sheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All officers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Entries of the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message>
        <source>there are more; choose fewer days, or save a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written. Close it in Excel, try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier or title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Write what waits to a stick…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand a stick in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a second copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What waits lies on this disk only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} cannot be written to: check the disk or the share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} · as of {age}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundles (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries are in {name}. Any desk of the office, or the server, can take them in.</source>
        <translation>
            <numerusform>%n entry is in {name}. Any desk of the office, or the server, can take it in.</numerusform>
            <numerusform>%n entries are in {name}. Any desk of the office, or the server, can take them in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server took %n new entries in; it had {known} already.</source>
        <translation>
            <numerusform>The server took %n new entry in; it had {known} already.</numerusform>
            <numerusform>The server took %n new entries in; it had {known} already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>No backup has been opened and checked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup of {made}: opened and checked {checked}, {dossiers} dossiers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bars</name>
    <message>
        <source>{month}: {received} received, {ended} ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received and ended by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalendarEditor</name>
    <message>
        <source>Day off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worked weekend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap: a day off and a weekend worked for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddmmyyyy</source>
        <translation>ddmmyyyy</translation>
    </message>
    <message>
        <source>Worked instead on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>An announcement was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who changed what in this year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has changed this year&apos;s days at this desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: taken out: {old}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: added: {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: {old}, now {new}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days that differ from the plain week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Add a day   +</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the day out   Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a year file in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossiers already received keep their appointment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A swapped day lacks its other half: look at the marked days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days off are entered up to {year}; calendar version {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day worked for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day off for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a year file in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year file (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallActions</name>
    <message>
        <source>Noting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n messages wait to be sent.</source>
        <translation>
            <numerusform>%n messages waits to be sent.</numerusform>
            <numerusform>%n messages wait to be sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallRow</name>
    <message>
        <source>data not to be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told through the portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer {n}×, last {at}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CarrierCard</name>
    <message>
        <source>stored; empty keeps it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deciding unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways to hand in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>Limits by case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is carried out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-territorial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not at counters by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>In force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Successor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>central</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from end to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>information only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>national</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>portal list (Excel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>national database workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one procedure (Word)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>annex of a decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>portal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>integration platform data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed by an officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compared with the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued, not yet in force: {name} from {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CataloguePage</name>
    <message>
        <source>Official file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was stopped; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue is changed. Ctrl+J lists the imports and takes one back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The update is taken. Ctrl+T shows what changes next week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored for this desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored as a version of its own. Ctrl+J lists it and takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalogue of procedures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CatalogueStanding</name>
    <message>
        <source>Catalogue of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalogue of {day}: older than 30 days, take an update   Alt+9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalogue of {day}: an update has come, look at it   Alt+9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} changes within 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} changes within 7 days: {dossiers} open dossiers, {drafts} drafts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <source>Entered</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Changes at this desk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckPaperPage</name>
    <message>
        <source>Text of the QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitter&apos;s name on the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the paper states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the QR code of a receipt of any office. The signature is checked at this desk; no network is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the paper: the QR code of another paper may be stuck on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a paper</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Documents: a digit marks one, * all, minus and a digit a missing one</source>
        <translation>Documents: a digit marks one, * all, minus and a digit a missing one</translation>
    </message>
    <message numerus="yes">
        <source>%n documents marked</source>
        <translation>
            <numerusform>%n document marked</numerusform>
            <numerusform>%n documents marked</numerusform>
        </translation>
    </message>
    <message>
        <source>The papers of the chosen procedure will stand here.</source>
        <translation>The papers of the chosen procedure will stand here.</translation>
    </message>
    <message>
        <source>The catalogue lists no papers for it. Add what is handed in with the key +.</source>
        <translation>The catalogue lists no papers for it. Add what is handed in with the key +.</translation>
    </message>
</context>
<context>
    <name>ClockDialog</name>
    <message>
        <source>The time now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk goes on with this time until it is closed. Have the computer&apos;s clock repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with this time   Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClockFacts</name>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped since {at}: a supplement is awaited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started: waits for the competent agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs: {n} working days left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs: the result is due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue by {n} working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result due</source>
        <translation>Result due</translation>
    </message>
    <message>
        <source>{at}; reckoned anew when the supplement is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>Each day this desk gives the numbers {first} to {last}, then longer ones of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has not assigned numbers to this desk yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComingPanel</name>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of the next seven days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changes in the next seven days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of the next seven days. Dossiers keep the version under which they were received; Enter lists those that are open, or the drafts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open dossiers affected from {day}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>No conflicts. What this desk and another did at odds with each other will stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note what came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every desk of the office reads it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at   Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another desk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message>
        <source>Which copy goes on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These data go on. No other copy of them is used any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other copy goes on. This one becomes a desk of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New desk number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 20; not that of another desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on   Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These data were copied or put back from a backup. Two copies that both receive dossiers would give the same codes, so no code is given until you have decided. The decision is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CorrectionCard</name>
    <message>
        <source>F9 stores the correction and prints a new receipt; those printed before are void. Esc leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction of {code}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CorrectionHistory</name>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind of applicant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proof of payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exemption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>way of return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivery address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identity account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ground of acting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parcel or papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>submitter&apos;s {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: “{old}” is now “{new}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt corrected: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CounterCard</name>
    <message>
        <source>Ask for a supplement instead of receiving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once for each dossier, all of it. Form 02 is printed; its QR code or the ID card finds this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse to receive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form 03 is printed; this page is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supplement request of {name} is printed; the page waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The refusal of {name} is printed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Counters</name>
    <message>
        <source>at commune level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at province level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the police</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the tax office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the social insurance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the military command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at a ministry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>Back up now</source>
        <translation type="unfinished">Back up now</translation>
    </message>
    <message>
        <source>Check the database</source>
        <translation type="unfinished">Check the database</translation>
    </message>
    <message>
        <source>Second place for backups…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No second place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New recovery code…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data of this desk</source>
        <translation type="unfinished">Data of this desk</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups lie on this disk only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder}: the next backup is copied there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder}: copied {moment}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code was made. A new one makes it invalid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code yet: without it nobody opens the desk when all passwords are forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the backup</source>
        <translation type="unfinished">Stop the backup</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation type="unfinished">Backing up…</translation>
    </message>
    <message>
        <source>Backed up as {name}.</source>
        <translation type="unfinished">Backed up as {name}.</translation>
    </message>
    <message>
        <source>The backup was stopped.</source>
        <translation type="unfinished">The backup was stopped.</translation>
    </message>
    <message>
        <source>The database and the chain of its entries are whole.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DaySheetPage</name>
    <message>
        <source>Number {subject} was given, and no dossier and no slip has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for the paper with this code, else tell the administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier {subject} has no receipt on paper that counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: open the dossier, then Ctrl+P prints its receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject}: {paper} did not come out of the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: open the settings, then print it again or throw it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier {subject}: {amount} taken directly, no number of a receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: open the dossier to correct it, or write the number on the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier {subject}: the fee of {amount} was not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: open the dossier and note the payment, or take it with the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not have {n} events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: open the page of syncing and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slip {subject} is neither entered nor voided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the slip to enter its dossier, or void it with the reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers, papers and fees fit each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n things do not fit</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>from {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entered that day: {entered}, voided: {voided}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the desk has no server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossiers received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts printed (first print)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reprints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other papers printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results handed back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slips of an outage, open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events not sent to the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>With a receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fees taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End-of-day sheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskLock</name>
    <message>
        <source>The sample desk has no passwords, so it cannot be locked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DevicesStep</name>
    <message>
        <source>Print a test page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several Windows accounts work at this desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the data lie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder}. They are encrypted: only the officers&apos; passwords and the recovery code open them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} took it. Look at the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation type="unfinished">Printing…</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame is whole on the paper when size and margins are right.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiffTable</name>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the file would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New {new}, changed {changed}, gone {gone}, the same {same}, rejected {rejected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} from {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentEditor</name>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Enter keeps the line, Esc leaves it</source>
        <translation>Enter keeps the line, Esc leaves it</translation>
    </message>
    <message>
        <source>A database has it: note why it is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name of the document.</source>
        <translation>Type the name of the document.</translation>
    </message>
</context>
<context>
    <name>DocumentsCard</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
</context>
<context>
    <name>DocumentsStep</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sets</translation>
    </message>
</context>
<context>
    <name>DossierListPage</name>
    <message>
        <source>Dossiers</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Type a code, a name, an ID number or a phone in the line above ( / ).</source>
        <translation>Type a code, a name, an ID number or a phone in the line above ( / ).</translation>
    </message>
    <message>
        <source>Found dossiers</source>
        <translation>Found dossiers</translation>
    </message>
    <message numerus="yes">
        <source>%n dossiers</source>
        <translation>
            <numerusform>%n dossier</numerusform>
            <numerusform>%n dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Latest dossiers of this desk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>Dossier</source>
        <translation type="unfinished">Dossier</translation>
    </message>
    <message>
        <source>Owner&apos;s personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urging slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satisfaction slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result being corrected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DossierTable</name>
    <message>
        <source>Dossier code</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftKeeper</name>
    <message>
        <source>The page of {name} is kept as a draft.</source>
        <translation type="unfinished">The page of {name} is kept as a draft.</translation>
    </message>
    <message>
        <source>Take it up</source>
        <translation type="unfinished">Take it up</translation>
    </message>
    <message>
        <source>Arrived by post on {day}, not received yet: {procedure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked on {day} to bring more for: {procedure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page was refused at the counter. Begin a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for on {day}: {items}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent by {office} ({code}) for: {work}, until {by}. F9 receives it, F7 refuses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived by post on {day} ({number}). Check the papers; F9 receives it, F6 asks for more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft kept {time}</source>
        <translation type="unfinished">Draft kept {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished pages are kept.</source>
        <translation>
            <numerusform>%n unfinished page is kept.</numerusform>
            <numerusform>%n unfinished pages are kept.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unfinished page of {name} was kept at {time}.</source>
        <translation type="unfinished">An unfinished page of {name} was kept at {time}.</translation>
    </message>
    <message>
        <source>The draft of {time} goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw it away, begin anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed in online on {day}, not received yet: {procedure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed in online on {day} ({code}). Check the documents; F9 receives it, F6 asks for more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left on {day} at another desk ({code}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftsPage</name>
    <message>
        <source>Applicant</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is unfinished. A page that is left with Esc, or for the next citizen, stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft of {name} was thrown away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DueDialog</name>
    <message>
        <source>weekend</source>
        <translation>weekend</translation>
    </message>
    <message>
        <source>day off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received too late in the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last day falls on a day off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid reception; the count begins, this day is not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The count begins; this day is not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not announced yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this day?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is to the count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days of the time limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{limit}: {due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointed again by the apology: {due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the receipt: {due}. Hours or calendar were changed since; the receipt holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours that applied: {sessions}; appointment at {appointment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {day} on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditPanel</name>
    <message>
        <source>New procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New procedure like: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossiers that were received are finished; from the day after nothing more is received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs becomes a version of its own; dossiers that were received keep theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deciding unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time limit, a line for each unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit | number and ngày làm việc, ngày, giờ làm việc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>name | originals | copies | condition | form number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amount | way | first day | last day | remark | exempt; or: không thu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnrolmentCard</name>
    <message>
        <source>Server address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected, the desk sends its dossiers to the office&apos;s server as soon as there is a network, shows what other desks and divisions did, and gets dossier codes that no other desk has. What was done so far is sent as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code connects the desk to: {office}. Papers of this desk name: {agency}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The clock is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>Dossier</source>
        <translation type="unfinished">Dossier</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Handed in by</source>
        <translation type="unfinished">Handed in by</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Limit counted from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for the competent agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>Parts of agencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result goes back</source>
        <translation type="unfinished">Result goes back</translation>
    </message>
    <message>
        <source>Deliver to</source>
        <translation>Deliver to</translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Originals at the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost or damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received by</source>
        <translation type="unfinished">Received by</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation type="unfinished">Ledger</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished">Rules</translation>
    </message>
    <message>
        <source>is corrected until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is being corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the electronic one is still to be delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivered {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected {at}: receipts printed before are void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noted {at}, no result since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} paid back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FeeRows</name>
    <message>
        <source>Number of the fee receipt or transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt from the fee because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FeesPage</name>
    <message>
        <source>late · {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the budget by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the payment order to the treasury</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n fees noted as with the budget.</source>
        <translation>
            <numerusform>%n fee noted as with the budget.</numerusform>
            <numerusform>%n fees noted as with the budget.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fees are with the budget   F9</source>
        <translation>
            <numerusform>%n fee is with the budget   F9</numerusform>
            <numerusform>%n fees are with the budget   F9</numerusform>
        </translation>
    </message>
    <message>
        <source>Directly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fees by officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fees one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid online, not with the budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fees</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Required.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileReading</name>
    <message>
        <source>Stop reading   Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file… {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>The desk is ready. Print the recovery code now: without it nobody opens the data when all passwords are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery code…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormCard</name>
    <message>
        <source>Leave   Esc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormCopies</name>
    <message>
        <source>No program on this computer opens {name}. Print it, or ask for one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormLookRow</name>
    <message>
        <source>Choose a logo…</source>
        <translation type="unfinished">Choose a logo…</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation type="unfinished">No logo</translation>
    </message>
    <message>
        <source>A line in English below the title</source>
        <translation type="unfinished">A line in English below the title</translation>
    </message>
    <message>
        <source>A number on receipts (01/TNHS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit that gets the reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: the agency above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation type="unfinished">Pictures (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>The logo is printed.</source>
        <translation type="unfinished">The logo is printed.</translation>
    </message>
    <message>
        <source>No logo is printed.</source>
        <translation type="unfinished">No logo is printed.</translation>
    </message>
</context>
<context>
    <name>FormMenu</name>
    <message>
        <source>Open {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
</context>
<context>
    <name>Formatting</name>
    <message>
        <source>Monday</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>In process</source>
        <translation>In process</translation>
    </message>
    <message>
        <source>Waiting for supplement</source>
        <translation>Waiting for supplement</translation>
    </message>
    <message>
        <source>Waiting for payment</source>
        <translation>Waiting for payment</translation>
    </message>
    <message>
        <source>Withdrawal asked</source>
        <translation>Withdrawal asked</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Result is there</source>
        <translation>Result is there</translation>
    </message>
    <message>
        <source>Result handed back</source>
        <translation>Result handed back</translation>
    </message>
    <message>
        <source>{n} working days</source>
        <translation>{n} working days</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>{n} working hours</source>
        <translation>{n} working hours</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Certified copy</source>
        <translation>Certified copy</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Electronic copy</source>
        <translation>Electronic copy</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>helped to open level 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>helped to open level 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the principal&apos;s account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>Not seen</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>From database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Collected at the desk</source>
        <translation>Collected at the desk</translation>
    </message>
    <message>
        <source>By public post</source>
        <translation>By public post</translation>
    </message>
    <message>
        <source>Electronically</source>
        <translation>Electronically</translation>
    </message>
    <message>
        <source>received after closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received on a Saturday morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received on a day off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reception officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Division officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head of desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivered through the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached: send the papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not paid yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid directly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid by post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid in another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on paper and electronic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>electronic only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the agency&apos;s fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the applicant&apos;s fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fault not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>Corrected, not checked</source>
        <translation>Corrected, not checked</translation>
    </message>
    <message>
        <source>Shown only</source>
        <translation>Shown only</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>same day</translation>
    </message>
    <message>
        <source>The calendar has no days off for {years} yet: the day may have to be later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>non-territorial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Female</translation>
    </message>
</context>
<context>
    <name>FormsPanel</name>
    <message>
        <source>No forms yet. Insert adds a file, or drop it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For which paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>circular, annex, number of the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given out from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept in this desk&apos;s encrypted file and is not sent to other desks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is given out no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Given out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a file…   Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open   Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print   Ctrl+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give out no more   Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GatewayCard</name>
    <message>
        <source>Address of the gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permitted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article 19.6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without marks, so that more fits into one SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over HTTPS; SECURITY.md describes the contract.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest message has {letters} letters: {parts} SMS.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidanceDialog</name>
    <message>
        <source>Guidance given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation type="unfinished">Dossier</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept under Decree 118/2025, Article 16.2, with the whole content of each sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidancePapers</name>
    <message>
        <source>Printing…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Guidance sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satisfaction slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance given</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandOverPage</name>
    <message>
        <source>Division</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who takes them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>A control slip for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Hand over by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Dossiers at the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dossier waits to be handed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier {code} does not wait to be handed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Hand %n over and print the list   F9</source>
        <translation>
            <numerusform>Hand %n over and print the list   F9</numerusform>
            <numerusform>Hand %n over and print the list   F9</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossiers handed over to {unit}.</source>
        <translation>
            <numerusform>%n dossier handed over to {unit}.</numerusform>
            <numerusform>%n dossiers handed over to {unit}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Space ticks, a scanned receipt ticks its dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late · {moment}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpButton</name>
    <message>
        <source>Help   F1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page of the help has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows: another page. PgUp, PgDn: move in the text. Ctrl+F: search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplement request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of returned papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slip for a correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apology for a loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satisfaction slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received at the desk</source>
        <translation type="unfinished">Received at the desk</translation>
    </message>
    <message>
        <source>Processing begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplement asked for; the clock stands still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplement is there; new appointment {due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee paid back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee went to the budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another unit was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer of another unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification appointed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to several agencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News of an agency&apos;s part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the agencies is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step of the process done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apology; new appointment {due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The applicant asks to stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on in spite of the request to stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result is there</source>
        <translation>Result is there</translation>
    </message>
    <message>
        <source>Electronic result delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result has an error and went back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corrected result is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier lost or damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers handed back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last step taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived by post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent by another office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked for before reception has come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and time corrected: the clock was ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper voided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received by the competent agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citizen notified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplement asked for at the counter, before reception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplement asked for until {day}; the clock stands still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{form} saved as a PDF file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{form} printed again ({n}) on {printer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{form} printed on {printer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{form}, reprint {n}, voided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{form} voided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received by {agency} at {at}: the limit begins; result due {due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citizen not reached ({way})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citizen told ({way}): {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused after the limit had ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers sent back by post, {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers handed back to {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back at the desk from {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject} released by {head}: {reason} ({source}, {document}, {day})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} results handed to {who} at once, without a receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} paid back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee went to the budget after the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit} asked for its opinion until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit} did not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit} answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit} answered after its day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification at {at}, {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to {agencies}; {lead} leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered to {agency} through the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{agency} was not reached through the system: send the papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{agency} received the dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{agency} refused the dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent by {office} for: {work}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{agency} is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{agency} is done, after its day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {n} done: {work}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {n} done after its time: {work}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent later than the rules allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over to {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result sent by post, {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result sent electronically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result handed to {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electronic result delivered: {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result has an error and went back to {unit}; corrected until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corrected result is there, too late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {papers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>originals given back: {papers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not given back: {papers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code of the result {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>liable: {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>result promised for {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee {fee} {way}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} corrected: “{old}” is now “{new}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed in online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Paper printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result handed back</source>
        <translation>Result handed back</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>Got another code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplement asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplement is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apology, new appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that this version does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is now {new}; the receipt has to be printed again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>History</source>
        <translation type="unfinished">History</translation>
    </message>
    <message>
        <source>{what} (void)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>Morning from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Morning to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afternoon from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afternoon to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour of appointment on the receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut-off for the same day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reception closes at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossiers are received on Saturday mornings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is received while the desk is closed is received on the next working day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours of a working day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reception and appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed: after the hour above, on Saturday mornings, on days off. Tick it where your rules say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Saturday stays a day off for time limits unless the calendar lists it as worked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossiers already received keep their appointment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: received {received}, 5 working days: result {due}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: the hours hold for dossiers received from their first day on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>A complete list: what it lacks ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values that differ become new versions. Dossiers that were received keep theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it into the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This province ({code})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This office ({code})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking the file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportsPanel</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the chosen import back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported yet. Ctrl+O reads an official file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking back…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IncidentsPanel</name>
    <message>
        <source>Change</source>
        <translation type="unfinished">Change</translation>
    </message>
    <message>
        <source>Authority was notified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People were told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record an incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close incident {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished">Saving…</translation>
    </message>
    <message>
        <source>Incident {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hours for the notice run from the discovery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened to the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discovered on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, when and where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The people whose data it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an incident first; F8 records one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written. Close it in Excel, try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished">Number</translation>
    </message>
    <message>
        <source>Discovered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notify until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">State</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No incidents. F8 records one; the hours run from its discovery.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IssuerFields</name>
    <message>
        <source>Agency above</source>
        <translation>Agency above</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>in normal case: Sở Nội vụ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abbreviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>01/PXL-SNV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who gives the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issues papers for these deciding units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for these procedures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>national codes; empty: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Holds from</translation>
    </message>
    <message>
        <source>Who signs: the lines of the title parted by ; — a form without a signer is signed as all forms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issues these forms after examination</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Issuers</name>
    <message>
        <source>Form 02, supplement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form 03, refusal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form 04, apology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form 05, stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apology for a loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signer&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IssuersPage</name>
    <message>
        <source>Agency</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deciding units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agencies that issue papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has entered an issuer: each deciding unit issues its papers under its own name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who changed what about the issuers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an issuer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issues nothing from that day on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers of earlier days keep their issuer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who issues papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{agency}: nothing from {day} on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{agency}: from {day} on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New issuer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Change the key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account of this computer opens the data too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it only an officer&apos;s password or the recovery code opens the data, also for a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} may no longer sign in, but could still read what is written from now on with a copy of the old files. Change the key: that ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never changed. Change it when somebody leaves for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed {moment}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody keeps the password. Storing waits until the key is changed, about a minute for a million dossiers. Backups under the old key are deleted once there is a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not sign in since the program was updated, and will need a new password: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery code becomes invalid: make a new one afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing the key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was changed. Backups under the old key that were deleted: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still in the second place: {count}; they go with the next backup there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: the key is the one of before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyMap</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In lists: arrows, Home, End, PgUp and PgDn move, Enter opens, Space ticks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lapse</name>
    <message>
        <source>ended {day}</source>
        <translation type="unfinished">ended {day}</translation>
    </message>
    <message>
        <source>no longer in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaced by {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perhaps replaced by {code}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>In process</source>
        <translation>In process</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for supplement</source>
        <translation>Waiting for supplement</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>All procedures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for more than {days} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>All states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All officers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving {n} lines…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
    <message numerus="yes">
        <source>%n dossiers</source>
        <translation>
            <numerusform>%n dossier</numerusform>
            <numerusform>%n dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; no file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written. Close it in Excel, try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking ledger</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LimitOptions</name>
    <message>
        <source>The portal says: {limits}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Name, letters or code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n procedures</source>
        <translation>
            <numerusform>%n procedure</numerusform>
            <numerusform>%n procedures</numerusform>
        </translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All levels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>Stop   Esc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MailCard</name>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Send e-mails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By SMTP, always encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Quầy Một Cửa</source>
        <translation>Quầy Một Cửa</translation>
    </message>
    <message>
        <source>Text size {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The card&apos;s name came with letters missing. Turn the input method off, then scan again.</source>
        <translation>The card&apos;s name came with letters missing. Turn the input method off, then scan again.</translation>
    </message>
    <message>
        <source>The card&apos;s birth date could not be read. Scan the card again.</source>
        <translation>The card&apos;s birth date could not be read. Scan the card again.</translation>
    </message>
    <message>
        <source>The card&apos;s date of issue could not be read. Scan the card again.</source>
        <translation>The card&apos;s date of issue could not be read. Scan the card again.</translation>
    </message>
    <message>
        <source>The card&apos;s sex could not be read. Scan the card again.</source>
        <translation>The card&apos;s sex could not be read. Scan the card again.</translation>
    </message>
    <message>
        <source>The card&apos;s name could not be read. Scan the card again.</source>
        <translation>The card&apos;s name could not be read. Scan the card again.</translation>
    </message>
    <message>
        <source>The card was misread. Scan the card again.</source>
        <translation>The card was misread. Scan the card again.</translation>
    </message>
    <message>
        <source>The ID number has 12 digits; there are {found} here.</source>
        <translation>The ID number has 12 digits; there are {found} here.</translation>
    </message>
    <message>
        <source>The 4th digit of the ID number is impossible. Check the number.</source>
        <translation>The 4th digit of the ID number is impossible. Check the number.</translation>
    </message>
    <message>
        <source>The ID number says born in {number_year}, the birth date says {year}. Check both.</source>
        <translation>The ID number says born in {number_year}, the birth date says {year}. Check both.</translation>
    </message>
    <message>
        <source>The ID number&apos;s 4th digit does not fit the sex. Check both.</source>
        <translation>The ID number&apos;s 4th digit does not fit the sex. Check both.</translation>
    </message>
    <message>
        <source>The birth date lies in the future. Check day, month and year.</source>
        <translation>The birth date lies in the future. Check day, month and year.</translation>
    </message>
    <message>
        <source>The birth date lies before {oldest}. Check the year.</source>
        <translation>The birth date lies before {oldest}. Check the year.</translation>
    </message>
    <message>
        <source>There is no such day. Check day and month.</source>
        <translation>There is no such day. Check day and month.</translation>
    </message>
    <message>
        <source>A telephone number has digits only.</source>
        <translation>A telephone number has digits only.</translation>
    </message>
    <message>
        <source>{missing} digits are missing: a mobile number has 10 digits.</source>
        <translation>{missing} digits are missing: a mobile number has 10 digits.</translation>
    </message>
    <message>
        <source>{extra} digits too many: a mobile number has 10 digits.</source>
        <translation>{extra} digits too many: a mobile number has 10 digits.</translation>
    </message>
    <message>
        <source>No network has numbers that begin like this. Check the first digits.</source>
        <translation>No network has numbers that begin like this. Check the first digits.</translation>
    </message>
    <message>
        <source>The e-mail address is incomplete: it looks like name@host.vn.</source>
        <translation>The e-mail address is incomplete: it looks like name@host.vn.</translation>
    </message>
    <message>
        <source>Type the full name.</source>
        <translation>Type the full name.</translation>
    </message>
    <message>
        <source>A person&apos;s name has no digits. Check what was typed.</source>
        <translation>A person&apos;s name has no digits. Check what was typed.</translation>
    </message>
    <message>
        <source>Type the address; the receipt needs it.</source>
        <translation>Type the address; the receipt needs it.</translation>
    </message>
    <message>
        <source>Type the tax code of the organisation.</source>
        <translation>Type the tax code of the organisation.</translation>
    </message>
    <message>
        <source>This tax code fails its check digit. Check each digit.</source>
        <translation>This tax code fails its check digit. Check each digit.</translation>
    </message>
    <message>
        <source>Choose the procedure: its digit, or a few letters of its name.</source>
        <translation>Choose the procedure: its digit, or a few letters of its name.</translation>
    </message>
    <message>
        <source>No procedure has these words. Try fewer letters.</source>
        <translation>No procedure has these words. Try fewer letters.</translation>
    </message>
    <message>
        <source>Nobody at this desk has trusted the publisher of this update yet. Nothing of it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the fingerprint with the publisher&apos;s first, then tick this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The update was changed or damaged after it was signed. Nothing was taken. Fetch it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The update needs a catalogue of {day} or later. Update the program first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} documents are not marked yet: their digit, or * for all.</source>
        <translation>{count} documents are not marked yet: their digit, or * for all.</translation>
    </message>
    <message>
        <source>{count} required documents are missing. The dossier cannot be received without them.</source>
        <translation>{count} required documents are missing. The dossier cannot be received without them.</translation>
    </message>
    <message>
        <source>Add at least one document that is handed in, with the key +.</source>
        <translation>Add at least one document that is handed in, with the key +.</translation>
    </message>
    <message>
        <source>The catalogue has no time limit. Type the number of working days.</source>
        <translation>The catalogue has no time limit. Type the number of working days.</translation>
    </message>
    <message>
        <source>Type a whole number of working days.</source>
        <translation>Type a whole number of working days.</translation>
    </message>
    <message>
        <source>This time limit is longer than ten years. Check the number.</source>
        <translation>This time limit is longer than ten years. Check the number.</translation>
    </message>
    <message>
        <source>A time limit cannot be less than zero days.</source>
        <translation>A time limit cannot be less than zero days.</translation>
    </message>
    <message>
        <source>The number of sets lies between 1 and {most}.</source>
        <translation>The number of sets lies between 1 and {most}.</translation>
    </message>
    <message>
        <source>Type the fee in digits, for example 400.000.</source>
        <translation>Type the fee in digits, for example 400.000.</translation>
    </message>
    <message>
        <source>This fee is too large. Check the zeros.</source>
        <translation>This fee is too large. Check the zeros.</translation>
    </message>
    <message>
        <source>A fee that is paid has an amount: type it, or take the payment off with Ctrl+T.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment of this fee is noted already; it stands in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the address that the post shall deliver to.</source>
        <translation>Type the address that the post shall deliver to.</translation>
    </message>
    <message>
        <source>An electronic result needs an e-mail address or an ID number.</source>
        <translation>An electronic result needs an e-mail address or an ID number.</translation>
    </message>
    <message>
        <source>Type the name of the agency as it stands on its forms.</source>
        <translation>Type the name of the agency as it stands on its forms.</translation>
    </message>
    <message>
        <source>The identification code looks like H44.18 or 000.00.18.H44. Check it.</source>
        <translation>The identification code looks like H44.18 or 000.00.18.H44. Check it.</translation>
    </message>
    <message>
        <source>The agency has no identification code for today. Add one.</source>
        <translation>The agency has no identification code for today. Add one.</translation>
    </message>
    <message>
        <source>Type the place that stands before the date, for example Phú Thọ.</source>
        <translation>Type the place that stands before the date, for example Phú Thọ.</translation>
    </message>
    <message>
        <source>Type the officer&apos;s full name; it stands on each receipt.</source>
        <translation>Type the officer&apos;s full name; it stands on each receipt.</translation>
    </message>
    <message>
        <source>The password needs at least {least} characters.</source>
        <translation>The password needs at least {least} characters.</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the second one again.</source>
        <translation>The two passwords differ. Type the second one again.</translation>
    </message>
    <message>
        <source>This password opens nothing. Check Caps Lock and try again.</source>
        <translation>This password opens nothing. Check Caps Lock and try again.</translation>
    </message>
    <message>
        <source>This is not a dossier code. It looks like H44.18-261123-0001.</source>
        <translation>This is not a dossier code. It looks like H44.18-261123-0001.</translation>
    </message>
    <message>
        <source>The day inside this dossier code does not exist. Scan again.</source>
        <translation>The day inside this dossier code does not exist. Scan again.</translation>
    </message>
    <message>
        <source>No dossier at this desk has this code. Check the receipt.</source>
        <translation>No dossier at this desk has this code. Check the receipt.</translation>
    </message>
    <message>
        <source>No dossier code is left for today. Call the administrator.</source>
        <translation>No dossier code is left for today. Call the administrator.</translation>
    </message>
    <message>
        <source>The disk is full: nothing was saved, everything typed is still here. Free some space, press F9.</source>
        <translation>The disk is full: nothing was saved, everything typed is still here. Free some space, press F9.</translation>
    </message>
    <message>
        <source>Another program holds the database. Nothing was saved; close that program, then try again.</source>
        <translation>Another program holds the database. Nothing was saved; close that program, then try again.</translation>
    </message>
    <message>
        <source>The check found the database damaged. Close the program and start it again to restore a backup.</source>
        <translation>The check found the database damaged. Close the program and start it again to restore a backup.</translation>
    </message>
    <message>
        <source>The key does not open the database. Call the administrator.</source>
        <translation>The key does not open the database. Call the administrator.</translation>
    </message>
    <message>
        <source>The database is damaged; it is kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a whole identity card text. Scan the card again, or correct what was read in the line above and press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letters were changed on the way. Scan again with the Vietnamese input method off, or correct what was read in the line above and press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type 12 digits, the 9 digits of a former card, or a passport number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type day, month and year with four digits: 15/08/2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a day like 15/8, 15/08/2026, hôm nay, -7 or thứ hai.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type day, month and year of birth like 14/03/1990, or the year alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A landline needs its area code before the number: 0210 3846 647.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two telephone numbers at most: remove the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One e-mail address only: remove the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An e-mail address has no letters with marks. Type it without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dossier does not wait here any more: it was received or refused. Read the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is waited for: press Enter to receive the dossier, or F6 to ask for a supplement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules name other ways for this notice. Choose one of those that are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SMS would be {parts} parts long, {most} at most are sent. Turn “without marks” on, or call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no words for this message. Call the citizen instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is under way or was sent: nothing to send again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is with the carrier already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending is off. An administrator turns it on under Settings, Sending messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be sent: no mobile number or e-mail address was given, or the rules name another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name of the server, such as mail.tinh.gov.vn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a port from 1 to {most}; 587 or 465 are usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an address that begins with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the secret: none is stored for this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name that the messages come from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the decision that permits the social network (Article 19.6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a mobile number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server did not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection is not safely encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server refuses user or secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server is busy, tried again later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server refuses the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server&apos;s answer cannot be understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the address is not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody knows whether it was accepted; call the citizen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type 1 to {most} working hours, or leave it empty for no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes into force on {day} and is not received before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk does not receive it. It is received by: {agency}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an address like https://host.vn/…, with {placeholder} once where the procedure&apos;s code belongs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk posts no procedure of this field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has no code like 1.001193.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code stands in the file twice: only the first row counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue does not have this code, and the row gives no name for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing differs from the catalogue: there is nothing to take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number of the decision that states it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no update of the catalogue, or it is damaged. Fetch it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue is of {day} already: the update is not newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This import was taken back before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A database has “{name}”: mark it as read there, or note with the key . why it is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of results lies between 1 and {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result of this procedure is not due at once: receive it with an appointment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another agency decides on this dossier: receive it with an appointment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too late for a result today: receive it with an appointment for {due}, Ctrl+R.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a number of minutes from 1 to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This password is among the first ones that are guessed. Choose several words that only you know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits alone are guessed quickly. Add letters, or type at least {least} digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password must not be the officer&apos;s name. Choose several words that only you know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password must not be a telephone number. Choose several words that only you know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the password of now. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password was wrong several times. Wait {seconds} seconds, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This password is wrong. Wait {seconds} seconds, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several heads of desk have this password. The head of desk signs in and releases it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has not assigned numbers to this desk yet. Connect to the network and sync; everything typed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These data came from another computer or folder. So that no dossier code is given twice, an administrator decides first which copy goes on. Everything typed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These data are older than what was done on this computer. So that no dossier code is given twice, an administrator decides first which copy goes on. Everything typed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows how far the other copy came with its numbers. Choose the second answer, with a new desk number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server assigned the numbers of this desk. No desk number is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the desk&apos;s number within the office, 1 to {most}. No other desk may have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other copy has this number. Type one that no desk of the office has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanned text is neither an identity card nor a receipt. Scan again, or correct what was read in the line above and press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database file is missing or empty; nothing was created in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file of this desk is missing or unreadable, and no backup has a copy. Put desk.key.json back from another disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of the data was being changed when the computer stopped. An administrator has to sign in first; then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder already holds a desk. Start the program again and sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry number {seq} of the log was changed from outside, or the one before it is missing. Call the administrator; do not delete any backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry number {seq} of the audit log was changed from outside, or the one before it is missing. Call the administrator; do not delete any backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk is open in another window that does not answer. Wait a moment, or end the other program, then start again. Folder: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for all accounts of this computer could not be made. Leave the desk to this account, or have an administrator of Windows start the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk&apos;s folder lies on another computer, where the database could be damaged. Choose a folder on a disk of this computer with --data, or leave --data out. Folder: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page “{page}” holds something that is not stored yet. Store it or leave it, then choose the language again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts go to a folder, and the code must not lie on the disk. Write it down by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk has no recovery code yet. Make one under Settings, Data of this desk, and print it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of the second place is full. Free some space there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second place cannot be written to. Check the stick, the disk or the share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup of this desk yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest backup cannot be read. Back up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup of this desk is sound. Call the administrator.</source>
        <translation>No backup of this desk is sound. Call the administrator.</translation>
    </message>
    <message>
        <source>The database cannot be written. Check the folder&apos;s permissions.</source>
        <translation>The database cannot be written. Check the folder&apos;s permissions.</translation>
    </message>
    <message>
        <source>The disk does not answer as it should. Nothing was saved; try again.</source>
        <translation>The disk does not answer as it should. Nothing was saved; try again.</translation>
    </message>
    <message>
        <source>The database&apos;s folder cannot be reached. Check the disk.</source>
        <translation>The database&apos;s folder cannot be reached. Check the disk.</translation>
    </message>
    <message>
        <source>A newer version wrote this database. Start the newer version.</source>
        <translation>A newer version wrote this database. Start the newer version.</translation>
    </message>
    <message>
        <source>The installed SQLite is too old and could lose data. Reinstall.</source>
        <translation>The installed SQLite is too old and could lose data. Reinstall.</translation>
    </message>
    <message>
        <source>The database could not do this. Nothing was saved; try again.</source>
        <translation>The database could not do this. Nothing was saved; try again.</translation>
    </message>
    <message>
        <source>This step is not possible now. Look at the dossier&apos;s state.</source>
        <translation>This step is not possible now. Look at the dossier&apos;s state.</translation>
    </message>
    <message>
        <source>This page is a received dossier already. Open it with the code on its receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This dossier is stored with other content already. Open a new reception page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text on this page is too long or has a character that cannot be stored. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer&apos;s clock says {now}, but the last entry is of {last}. Set the clock right, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer&apos;s clock says {now}, which cannot be: this program is newer. Type the time, then work goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer&apos;s clock says {now}, the server&apos;s another time. Is the computer&apos;s clock right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer&apos;s clock says {now}, but the newest backup holds an entry of {last}. Is the clock right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then the last entry would still lie ahead of now. Type an earlier day or time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer&apos;s clock says {now}, but the last entry is of {last}. Is that right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer&apos;s clock says {now}, outside office hours. Is that right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the head of desk may do this. Call the head of desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a reception officer or the head of desk may do this. Ask one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A trainee may look and practises on the sample desk. Ask an officer to do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an administrator may do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dossier has this code. Type the whole code, or scan the receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your password&apos;s key is not known as that of somebody who may do this, so it cannot be signed. An administrator has to sign in once, or give you a new password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this account does not take the key. The officers&apos; passwords open the data as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk no longer uses the key in the keyring, but the keyring did not delete it. Delete the entry “quay-mot-cua” there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery code is from before roles were signed: it opens the desk, but gives nobody a new password. Make a new one in the settings, print it and destroy the former sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signed list of officers is another one than at your last sign-in: somebody changed the data from outside. Stop working, call the administrator, do not delete any backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed from outside, without an administrator&apos;s signature: {names}. The signed roles hold; see Settings, Officers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed from outside, without a signature: {names}. What was signed holds; it is put back on its page of the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last administrator. Make somebody else an administrator first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody locks themselves. Ask another administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type hour and minute: 07:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session ends before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The afternoon begins before the morning ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody works at this hour: choose one within the hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reception closes in the afternoon, not after work ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the day: 02/01/2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the weekend day that is worked instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why this day differs: it is shown and printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is no weekend: it is worked anyway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is a weekend: it is off anyway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two days lie more than {most} days apart. Check both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is entered already. Change it in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing differs from the calendar as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no year file. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day number {line} of the file cannot be read. Nothing was put in; mend the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This dossier is not at this desk. Scan its receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what is to be supplemented: all of it, at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why the supplement is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supplement may still come until {last}. The dossier cannot be closed before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why the dossier is refused, with the article of the law.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why the dossier goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick at least one dossier to hand over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier {dossier} is there already. Choose another unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier {dossier} was never handed over. Leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These dossiers did not go to the same unit. Tick those of one unit only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This result does not go by post; it needs no label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the receipt. If it is lost, write how the collector showed the right to the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the collector&apos;s ID card, or type the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the ID card of who collects for another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is neither the owner nor who handed the dossier in. Type the letter of authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan or type the tracking number of the postal item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write where the electronic result was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This result is handed back in another way. Open the dossier again and note it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why “{name}” is not given back, or tick it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No electronic result is left to be delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what is wrong in the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is being corrected. Note the corrected one when it is at the desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No error of this result waits to be corrected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This result was handed back once. Note its error instead of taking it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write which papers were lost or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write how the loss or damage is made good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise a day from {day} on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office is closed on that day. Promise a working day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book of {year} can be closed once that year is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book of {year} is closed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book of {year} is closed and takes no entry. Check the date of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the book of {year} first; its page is printed then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dossier was received in {year}. Choose another year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a year of four digits, such as 2025.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is empty; there is nothing to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satisfaction has five levels: 1 to 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a whole number of days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of days lies between {least} and {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dossier is decided: its receipt is not corrected any more. Correct single facts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why this is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what stands there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day lies before the first. Check both days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dossier already waits for a supplement.</source>
        <translation>The dossier already waits for a supplement.</translation>
    </message>
    <message>
        <source>Only {most} request is allowed at this stage. The head of desk may allow one more, with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From which day do the hours hold?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That day has passed: dossiers received since keep their appointment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which paper or database shows the exemption?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is exempt pays nothing: the fee has to be 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is nothing paid?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time for a supplement is given in days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit of this dossier has begun already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is before the dossier was received at the desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That moment has not come yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers go back at the desk or by post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The citizen has been told of everything already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The papers went back already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the head of desk may allow another request.</source>
        <translation>Only the head of desk may allow another request.</translation>
    </message>
    <message>
        <source>Write why another request is allowed.</source>
        <translation>Write why another request is allowed.</translation>
    </message>
    <message>
        <source>The supplement is not there yet.</source>
        <translation>The supplement is not there yet.</translation>
    </message>
    <message>
        <source>A result may be appointed again only {most} time.</source>
        <translation>A result may be appointed again only {most} time.</translation>
    </message>
    <message>
        <source>Write why the result will be late.</source>
        <translation>Write why the result will be late.</translation>
    </message>
    <message>
        <source>The dossier was received on {day}; its result cannot be due before. Check day and year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This moment is over; today is {day}. Type a later day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new day is {day} at the latest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new appointment must be later than the one before.</source>
        <translation>The new appointment must be later than the one before.</translation>
    </message>
    <message>
        <source>The new appointment falls on a day off. Choose another day.</source>
        <translation>The new appointment falls on a day off. Choose another day.</translation>
    </message>
    <message>
        <source>The picture cannot be read. Choose another file.</source>
        <translation>The picture cannot be read. Choose another file.</translation>
    </message>
    <message>
        <source>The picture is larger than 1 MB. Choose a smaller one.</source>
        <translation>The picture is larger than 1 MB. Choose a smaller one.</translation>
    </message>
    <message>
        <source>This is no whole PNG or JPEG picture. Choose another file.</source>
        <translation>This is no whole PNG or JPEG picture. Choose another file.</translation>
    </message>
    <message>
        <source>No printer is chosen yet. Choose one in the settings.</source>
        <translation>No printer is chosen yet. Choose one in the settings.</translation>
    </message>
    <message>
        <source>Type a number, or number and sign as the document office gave them, such as 27/PXL-SNV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the abbreviation in capitals without spaces, such as SNV, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type for which deciding unit or which procedures the agency issues papers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers of that day are out already. Type today or a later day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A unit&apos;s name has at most {most} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue does not have this procedure for that day yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue does not have the procedure of this dossier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its processing has ended: there is nothing to urge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dossier is at the desk: no other unit can be urged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agency, its place or a document has no name. Add it, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day has not begun. Choose today or an earlier day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a number from 1 to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk gave no slip with this number. Enter it at the desk that printed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This slip was entered already; scan it to open its dossier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This slip is void. Receive the dossier with a new number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter time and day of the reception as written on the slip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a time and a day, such as 9:15 23/11/2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This moment is still to come. Enter the one written on the slip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slip was not printed yet at this moment. Compare the day and the hour with the slip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter why the sheet is voided, such as: the paper jammed, misprinted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer got this sheet, so there is nothing to void. Throw the job away in Settings instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sheet is void already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This paper belongs to a step that was undone; it is not printed any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo: the last entry is of another kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another officer recorded this. Ask them to undo it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is more than ten minutes ago. Correct it with a reason (Ctrl+E), or ask the head of desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody was told of it already. Correct it with a reason (Ctrl+E), or ask the head of desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer is no longer there. Choose another in the settings.</source>
        <translation>The printer is no longer there. Choose another in the settings.</translation>
    </message>
    <message>
        <source>The printer takes no jobs now. Check it, then print again.</source>
        <translation>The printer takes no jobs now. Check it, then print again.</translation>
    </message>
    <message>
        <source>The printing system does not answer. Check it, then print again.</source>
        <translation>The printing system does not answer. Check it, then print again.</translation>
    </message>
    <message>
        <source>The file cannot be written there. Choose another folder, or free some space on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF folder cannot be written. Choose another in the settings.</source>
        <translation>The PDF folder cannot be written. Choose another in the settings.</translation>
    </message>
    <message>
        <source>The disk is full; the receipt waits. Free some space, print again.</source>
        <translation>The disk is full; the receipt waits. Free some space, print again.</translation>
    </message>
    <message>
        <source>The printer does not know this paper size. Choose another paper in the settings, or another printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer is stopped; the receipt waits in its queue.</source>
        <translation>The printer is stopped; the receipt waits in its queue.</translation>
    </message>
    <message>
        <source>The printer is out of paper; load some and it goes on.</source>
        <translation>The printer is out of paper; load some and it goes on.</translation>
    </message>
    <message>
        <source>The printer is off or unplugged; the receipt waits.</source>
        <translation>The printer is off or unplugged; the receipt waits.</translation>
    </message>
    <message>
        <source>The printer is out of toner; the receipt waits.</source>
        <translation>The printer is out of toner; the receipt waits.</translation>
    </message>
    <message>
        <source>Paper is jammed in the printer; the receipt waits.</source>
        <translation>Paper is jammed in the printer; the receipt waits.</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open; close it and it goes on.</source>
        <translation>The printer&apos;s cover is open; close it and it goes on.</translation>
    </message>
    <message>
        <source>The printer dropped the job. Print again.</source>
        <translation>The printer dropped the job. Print again.</translation>
    </message>
    <message>
        <source>The program ended while printing. Look for the paper first.</source>
        <translation>The program ended while printing. Look for the paper first.</translation>
    </message>
    <message>
        <source>The form needs a text here. Type one, or take the correction back.</source>
        <translation>The form needs a text here. Type one, or take the correction back.</translation>
    </message>
    <message>
        <source>The text has {found} letters; at most {most} have room.</source>
        <translation>The text has {found} letters; at most {most} have room.</translation>
    </message>
    <message>
        <source>Braces stand only around the name of a value. Check {{ and }}.</source>
        <translation>Braces stand only around the name of a value. Check {{ and }}.</translation>
    </message>
    <message>
        <source>{place} is missing: its value would not be printed. Put it back.</source>
        <translation>{place} is missing: its value would not be printed. Put it back.</translation>
    </message>
    <message>
        <source>There is no value {place} in this wording. Take it out.</source>
        <translation>There is no value {place} in this wording. Take it out.</translation>
    </message>
    <message>
        <source>Nothing differs from what holds on that day already.</source>
        <translation>Nothing differs from what holds on that day already.</translation>
    </message>
    <message>
        <source>The original text holds; there is nothing to take back.</source>
        <translation>The original text holds; there is nothing to take back.</translation>
    </message>
    <message>
        <source>Type the first day of the papers it holds for: 14/03/2026.</source>
        <translation>Type the first day of the papers it holds for: 14/03/2026.</translation>
    </message>
    <message>
        <source>This set of forms is used only from {day} on. Type a later day.</source>
        <translation>This set of forms is used only from {day} on. Type a later day.</translation>
    </message>
    <message>
        <source>This set of forms was used only until {day}. Type an earlier day.</source>
        <translation>This set of forms was used only until {day}. Type an earlier day.</translation>
    </message>
    <message>
        <source>Something unexpected happened; it is in the log. Nothing typed is lost; try again.</source>
        <translation>Something unexpected happened; it is in the log. Nothing typed is lost; try again.</translation>
    </message>
    <message>
        <source>This paper was printed again before. Type why it is needed once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason has {most} characters at most. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know this desk. Its data stay here and work goes on. Call the administrator: it may have to be connected anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not take what was sent. It stays here and is sent again. Call the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer does not fit together, so nothing of it was taken. Work goes on. Call the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program and server speak different versions. Work goes on here. Ask the administrator which of them to update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong. Set date and time right, then sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know this code. Check each letter, or ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot read this entry. It is kept here and there as it is. Call the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no server address. It looks like https://motcua.tinh.gov.vn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the one-time code that the administrator made for this desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk is connected to a server already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs a server that takes bundles. Connect the desk and sync once, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits: the server has everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be written there. Check that the stick is in and not full, then choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be read. Check that the stick is in, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder on another disk or share, not where the desk&apos;s own data lie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no bundle for this server, or it is damaged. Have it written again at its desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bundle is not as its desk wrote it. Nothing was taken in. Call the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bundle belongs to another office. Hand it in at a desk there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries before this bundle are missing at the server. Hand in the older bundle first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The procedures that the server gives out cannot be read. The desk keeps those it has. Call the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what came of it, so that the other desks know too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened with the recovery code. Set new passwords under Settings, Officers, and print a new code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is older than this password; it was taken over. Let the administrator check names and rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file was lost or unreadable and was put back from a backup. Check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk&apos;s data came from another computer or folder. No code is given until an administrator has decided which copy goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These data are older than what was done on this computer. No code is given until an administrator has decided; check the latest dossiers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office has no dossier numbers left. The desk goes on with its own. Call the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not answer. Work goes on; everything is sent as soon as the network is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code is another office&apos;s, and this desk holds dossiers of yours. Ask for a code of your own office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody answers at this address. Check the address and the network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is busy. Work goes on; the desk tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk has sent as much today as the server takes from it in one day. The rest is kept here and sent from tomorrow on. Tell the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate cannot be checked. Check this computer&apos;s date and time, then call the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The administrator has withdrawn this desk&apos;s right to sync. Its data stay here. Call the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another copy of this desk has taken its place on the server. Its data stay. Call the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something between the desk and the server sends requests twice. Work goes on; the desk tries again by itself. Tell the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server signs with a key that this desk does not know, so nothing is taken from it. Work goes on. Call the administrator: they compare the key&apos;s fingerprint and confirm it with an update of the catalogue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has this desk in another office. Its data stay here. Call the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These data were copied or put back, and the server lets them in only with the administrator&apos;s leave. Call the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server lends no numbers just now. The desk goes on with its own; tell the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server lends this desk no more numbers for now. The desk goes on with those it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server knows less than it did before; it was probably put back. Nothing is lost here. Call the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else than the server answers at this address. Check the address and the network&apos;s sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such server at this address. Check the address, then call the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code was used already. Ask the administrator for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code is too old. Ask the administrator for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last sync broke off unexpectedly; it is in the log. Work goes on; the desk tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses for a reason that this version does not know ({reason}). Work goes on. Call the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result was handed back at two desks. The earlier one stands. Ask both officers who has the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fee was collected at two desks. Both were kept. Ask both officers, and give one back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page was received at two desks. The earlier reception stands. Take the later receipt back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two desks asked for a supplement without knowing of each other. Both papers are out. Tell the citizen which holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A paper that ends the dossier went out while another desk went on with it. The paper stands. Stop the other work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another desk was earlier, so this step no longer fitted and changed nothing. Look at the history; take it again if need be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step was undone after another desk had gone on with the dossier. The step stands. Look at the history and agree with that desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two desks corrected this in different ways. The earlier correction stands. Correct again if it is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of the program cannot read an entry of another desk. It is kept as it is. Call the administrator: the program has to be updated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not take this step: the role that it knows of the officer does not allow it. Let somebody take the step who may, or ask the administrator to correct the role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not take this entry: the dossier code belongs to another office. Check the agency code in the settings and call the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody signed this entry as the desk whose name it bears, so it does not count here. Call the administrator: somebody may have used that desk&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry came from the server in the name of this desk, which never made it. Check the dossier and call the administrator at once: somebody may have copied this desk&apos;s data or used its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk cannot show the dossier: what another desk entered does not fit together. It is kept as it is. Call the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server set this aside for a reason that this version does not know ({reason}). It is kept. Call the administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules of today do not allow this way. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counter does not receive this procedure ({decision}). Tell the citizen where it is received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This procedure is not received for authorities elsewhere. Change the territory with Ctrl+G.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules do not let the counter decide this. Hand the dossier over to the division first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step is done already, or ends with the result. Read the dossier again and choose another step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processing has ended: its steps are over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is decided already; the procedure cannot be stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules do not know this way of paying. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number of the fee receipt or transaction: it goes with what is not paid directly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that was paid is left to pay back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type how much is paid back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {most} is left to pay back. Type less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type why it is paid back, and by which law.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick at least one fee that went to the budget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number of the payment order to the treasury.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fee of {dossier} went to the budget already. Leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type which unit is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what the unit is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the last day for the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day for the answer is over. Type a later day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the answer, or tick that none came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type number and sign of the answer: units answer in writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an answer here and it is ticked that none came. Remove one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unit is waited for any more; its answer was noted already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processing of this dossier has ended; nobody is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the day of the verification.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This moment is over. Type a later day or time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type where the verification takes place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type who takes part in the verification.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what is verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{line}” is not agency; work; last day. Write it with two semicolons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name at least two agencies, a line each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agency stands here twice. Put its work into one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say for each agency what it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lead agency is one of those above. Type its name as there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This agency has done its part already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processing of this dossier has ended; it is not sent on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be opened. Close it in other programs, or copy it to this computer first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than {megabytes} MB. Lists of procedures are not: choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file would become far larger when it is unpacked and was not opened. Ask its sender for it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged or was not copied whole. Download it again, or open it and save it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is protected by a password. Open it, save it without the password, and choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has macros and was not opened. Save it as .xlsx or .docx, and choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file refers to contents outside of it and was not opened. Open it and save it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an .xls file of an old Excel. Open it, save it as .xlsx, and choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no file of procedures. Choose an .xlsx, .docx, .doc or .json file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has more than {rows} rows or too many sheets. Leave out what is no list of procedures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is nested too deeply. Ask its sender for it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file takes too long and was stopped. Split it, and import the parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value of the row is far too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No list of procedures was recognised. The first 20 rows need headings such as Mã TTHC and Tên TTHC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the national code, such as 1.001193.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue has this code already. Look for it and correct it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name of the procedure as the decision has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: type name | originals | copies | condition | form number; only the name must be there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: type unit in charge | number with ngày làm việc, ngày or giờ làm việc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: type amount | trực tiếp, bưu chính, trực tuyến | first day | last day | remark | who is exempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the amounts, or “không thu” where nothing is paid; an empty box does not say which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A form has {megabytes} MB at most. Save it smaller, for example without pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A form is a .pdf, .docx, .doc or .xlsx file. Save it as one of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF is damaged or asks for a password. Download it again, or save it without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type where the form comes from, such as the circular with its annex.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source has {most} letters at most. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same file is kept for this paper already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A procedure has {most} forms at most. End one of them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This form is not kept any more. Read the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored form is damaged. End it and add the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a PDF is printed from here. Open the form and print it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type who does this step: a unit, a role or an officer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what is done in this step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the working time like 4 giờ, 0,5 ngày or 1 ngày 2 giờ, or không tính where none is counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is longer than 500 letters. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step would end before one above it. The order is: handed over, result there, handed back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A process has {most} steps at most. Put some together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are more than {most} lines. Put some together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the texts is too long to be stored. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the day that the decision names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agency has no code yet that names its province. Choose this desk, or enter the code in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A version from {day} states this already and stands above. Choose a later day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not received: restricted by {source}, document {document} of {day}. The head of desk releases it with a reason, or refuse with F7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restricted by {source}, document {document} of {day}. Leave the row out and receive this person alone: there the head of desk may release it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type why the dossier is received nevertheless.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name for the list: a later file of the same name takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list was ended or replaced already. Read the page again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A parcel needs commune, map sheet and parcel number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of a paper has at least four characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person needs an ID number, or the name with date or year of birth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who asks for it, document number or day is missing. Complete the row or the fields of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period ends on {last}, before it begins on {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day cannot be read: it is written like 15/08/2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the parcel with its map sheet: thửa 12, tờ 5, xã Tân Lập.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list has more than {most} people. Split it, and receive the parts one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no table. Choose an .xlsx or .csv file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No known headings in the first 20 rows. The page says which columns the file needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no row that can be taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letters of the file cannot be read. Save it as “CSV UTF-8”, or as .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook is too large when it is unpacked. Save it as “CSV UTF-8”, and choose that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than {megabytes} MB. Split it, and import the parts as lists of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has more than {rows} rows. Split it, and import the parts as lists of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limits of the law on personal data hold from {first}; this day lies before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk holds nothing about this person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what the person asks for, up to {most} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request cannot come later than today. Check the day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request has its answer already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what was done, or why not, up to {most} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The law has {count} dossiers of this person kept: answer that it is done in part, or not done, with the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person has asked that the contact data is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is past its time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type number and day of the list that the head has signed, up to {most} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data of this dossier was destroyed because its retention was over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be discovered later than now. Check day and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill this in, up to {most} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type how many people, as far as it is known: 0 to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This incident is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This incident is closed; it does not change any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note first when the authority was notified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide first whether the people are told, and note when they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what came of it, up to {most} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The moment lies before the discovery or in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no update, or it was not copied whole. Copy the file again from where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The update is not signed by the maker of this program and was not taken. Ask where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The update is for another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The update is meant for other desks than this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The update is for another kind of computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The update expired on {day}. Ask for a newer one, and check this computer&apos;s date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version} is not newer than what this desk has. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version} did not start here before and is not taken again. Wait for the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The update is for version {oldest} or later; this desk has {installed}. Install the new setup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The update does not fit the data of this desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With this update the desk could not talk to its server any more. Update the server first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program runs from its source code: it does not update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the installed program are not as they were installed. Install the new setup instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be read. Check the stick or the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program is installed for the whole computer. An administrator has to install the new version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program was built without a key for updates. Install the new version by its setup.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MisdatedNotice</name>
    <message numerus="yes">
        <source>%n dossiers are dated ahead of now, because the clock was wrong.</source>
        <translation>
            <numerusform>%n dossier is dated ahead of now, because the clock was wrong.</numerusform>
            <numerusform>%n dossiers are dated ahead of now, because the clock was wrong.</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head of desk can correct them here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewsDialog</name>
    <message>
        <source>What is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written about this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Throw away</source>
        <translation>Throw away</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>by phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by Zalo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>through the portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dossier received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supplement requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fee to be paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verification appointed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>result before its day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>result is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dossier refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dossier closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier {code} is received; the result is due {due}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier {code} needs a supplement{until}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier {code} has a new appointment: {due}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fee of dossier {code} has to be paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A verification takes place for dossier {code}{verification}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result of dossier {code} is there before its day{way}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result of dossier {code} is there{way}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier {code} is refused; the notice gives the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier {code} is closed: no supplement came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, to be collected at the one-stop unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, the post brings it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, it comes electronically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> at {at}, {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message is being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, at the latest on {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message numerus="yes">
        <source>%n dossiers are due today, overdue, or owed an apology today (F3).</source>
        <translation>
            <numerusform>%n dossier is due today, overdue, or owed an apology today (F3).</numerusform>
            <numerusform>%n dossiers are due today, overdue, or owed an apology today (F3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossiers wait for their reception (Alt+4).</source>
        <translation>
            <numerusform>%n dossier waits for its reception (Alt+4).</numerusform>
            <numerusform>%n dossiers wait for their reception (Alt+4).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossiers are near or over the limit for their reception (Alt+4).</source>
        <translation>
            <numerusform>%n dossier is near or over the limit for its reception (Alt+4).</numerusform>
            <numerusform>%n dossiers are near or over the limit for their reception (Alt+4).</numerusform>
        </translation>
    </message>
    <message>
        <source>Quầy Một Cửa</source>
        <translation>Quầy Một Cửa</translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>Desk number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide which copy goes on…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficeChoice</name>
    <message>
        <source>Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commune, ward or special zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre of the province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department of the province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another one (type its names)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phu tho</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nui cam</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficerList</name>
    <message>
        <source>Officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the first letters of the name, without marks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficersPage</name>
    <message>
        <source>Officers of this desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Phone on papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: that of the agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>at least 8 characters</source>
        <translation>at least 8 characters</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Password again</translation>
    </message>
    <message>
        <source>Nobody has changed anything about the officers at this desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who changed what about the officers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an officer   +</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed from outside, without an administrator&apos;s signature: {names}. The list shows what was signed, and that is what holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back what was signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back as signed: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: added as {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: was {old}, now {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{was} is now called {now}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: phone {was} is now {now}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: new password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: may sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The officer chooses another password at the first sign-in with this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers from now on have this name. A new password has to be changed at the next sign-in; empty keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked: a new password lets the officer sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutboxCard</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>What is told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message was sent yet. Ctrl+I on Today&apos;s call list sends one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutsideChange</name>
    <message>
        <source>This was changed from outside, without a signature. The page shows what was signed, and that is what holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back what was signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting back…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnValuesCard</name>
    <message>
        <source>Hide it in searches at this desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk&apos;s own note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digit at reception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received at this desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other desks do not see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Save as a PDF file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Genuine: printed and signed at {office}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed at this desk. It was signed with the desk&apos;s own key, which no server has certified: only this desk can check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk that signed this paper was revoked. Ask {office} before you rely on the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper is dated after the last day of its key. Ask {office} before you rely on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Altered: the signature does not fit the code or the content. Scan once more; if it stays so, keep a copy and ask {office}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed: the key is of no desk that the server has certified. Forged, or from a desk without a server, or this desk has not synchronised since. Ask the office on the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed in training: the paper counts for nothing. There is no such dossier at any office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature is incomplete or was misread. Scan the QR code once more, not the barcode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text carries no signature: a barcode, or a receipt from before signatures. Scan the QR code; if it has none either, look the code up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no QR code of a receipt. Scan the QR code on the receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genuine, but void since {at}: the reception was corrected. The receipt printed then counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genuine, but void{since}: the appointment was changed; {due} is in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genuine, but void: the dossier has another code now, {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genuine, but voided on {at}: {reason}. Take the sheet back; the dossier has another receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> since {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk does not have the dossier: whether it was corrected or extended, the look-up page says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the office on the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is the one that was signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another name was signed. Compare the spelling with the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PapersCard</name>
    <message>
        <source>Papers issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print also</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>void: its step was undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printed}, {n} void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print again: {paper}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>printed %n times</source>
        <translation>
            <numerusform>printed once</numerusform>
            <numerusform>printed %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Change the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least 8 characters</source>
        <translation>at least 8 characters</translation>
    </message>
    <message>
        <source>New password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New password again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator gave you this password. Choose one that only you know; the desk opens then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the password   Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel   Esc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleEditor</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleListPage</name>
    <message>
        <source>People of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ticked row can be received. Correct them, or tick others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receiving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{good} rows can be received, {wrong} have to be corrected, {known} were received before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was received; each row says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n dossiers received, {first} to {last}.</source>
        <translation>
            <numerusform>%n dossier received, {first} to {last}.</numerusform>
            <numerusform>%n dossiers received, {first} to {last}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were not received and say why.</source>
        <translation>
            <numerusform>%n row was not received and says why.</numerusform>
            <numerusform>%n rows were not received and say why.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts of a list ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns are found by their names in the first 20 rows, in any order: name, ID number, date of birth, address, phone. All required papers count as there. Space ticks a row, Enter corrects it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One procedure for a list of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleListStart</name>
    <message>
        <source>Choose the procedure first; then the list of people is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Received: {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be received</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Kind of applicant</source>
        <translation>Kind of applicant</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>ddmmyyyy</source>
        <translation>ddmmyyyy</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Citizen</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>Enterprise</translation>
    </message>
    <message>
        <source>Household business</source>
        <translation>Household business</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Tax code</translation>
    </message>
</context>
<context>
    <name>PostalHabitRow</name>
    <message>
        <source>Receive what comes by post within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule names a limit for dossiers by post; this is the office&apos;s own. A change holds from today.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PostingDialog</name>
    <message>
        <source>Public posting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave what nobody compared as a dotted line, instead of a star with a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address in the QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} stands for the procedure&apos;s code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print all   F9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF files…   Ctrl+S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for PDF files</source>
        <translation>Folder for PDF files</translation>
    </message>
    <message>
        <source>Stop   Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sheets</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lists</source>
        <translation>
            <numerusform>%n list</numerusform>
            <numerusform>%n lists</numerusform>
        </translation>
    </message>
    <message>
        <source>{sheets} and {lists}: {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; the fields that were made before stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the pages… {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n procedures</source>
        <translation>
            <numerusform>%n procedure</numerusform>
            <numerusform>%n procedures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them have values that nobody compared with the decision</source>
        <translation>
            <numerusform>%n of them has values that nobody compared with the decision</numerusform>
            <numerusform>%n of them have values that nobody compared with the decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have no national code, and so no QR code</source>
        <translation>
            <numerusform>%n has no national code, and so no QR code</numerusform>
            <numerusform>%n have no national code, and so no QR code</numerusform>
        </translation>
    </message>
    <message>
        <source>One sheet for each procedure that this desk receives, and one list for each field.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreparingPage</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight months of invented dossiers are being received and handed back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the sample office</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintLedgerPage</name>
    <message>
        <source>printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thrown away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voided {at} by {officer}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>void since {at}: the reception was corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>void since {at}: the appointment was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>void since {at}: the dossier got another code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not on paper yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sheets</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message>
        <source>{sheets}, {again} of them reprints, {void} void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet is void.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are more; choose fewer days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print once more: {paper}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the second reprint on the print ledger keeps the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as: the paper jammed, the citizen lost it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void the sheet: {paper}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet counts no more; whoever checks it is told the reason. Keep the paper crossed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as: the paper jammed, misprinted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reprint {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Dossier or title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Sheets that were asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print ledger</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintOut</name>
    <message>
        <source>The pages wait in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the pages… {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to {printer}.</source>
        <translation type="unfinished">Sent to {printer}.</translation>
    </message>
    <message>
        <source>Stopped; nothing was printed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrinterChoice</name>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>A5, one copy a sheet</source>
        <translation>A5, one copy a sheet</translation>
    </message>
    <message>
        <source>A4, one copy a sheet</source>
        <translation>A4, one copy a sheet</translation>
    </message>
    <message>
        <source>A4, two copies on one sheet</source>
        <translation>A4, two copies on one sheet</translation>
    </message>
    <message>
        <source>Roll of 80 mm, the citizen&apos;s copy</source>
        <translation>Roll of 80 mm, the citizen&apos;s copy</translation>
    </message>
    <message>
        <source>The printing system may keep printed pages for a day; SECURITY.md says how to end that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Another folder…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>A cloud service copies this folder: personal data would leave this computer. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cloud service copies the folder Documents, so papers are saved outside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for PDF files</source>
        <translation>Folder for PDF files</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Dossier ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand-over list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urging slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report II.06a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report 07a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End-of-day sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slips for an outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of fees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing of the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List for the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of dossiers to destroy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request about personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice of an incident with data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of posted procedures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{paper}: printed on {printer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{paper}: PDF file saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{paper}: sent to {printer}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>Provide what is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished">Correct</translation>
    </message>
    <message>
        <source>Restrict: do not use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier, as owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier, handed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took a result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for reception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of restrictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disclosed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost: data, device or papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Altered or destroyed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened or used without right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They need not be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation type="unfinished">Dossiers</translation>
    </message>
    <message>
        <source>Unfinished pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages that were sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages that were not received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages that wait for the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content of looks in the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{basis} (not read; the office decides)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirm until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} hours left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} hours late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivacyJump</name>
    <message numerus="yes">
        <source>%n data incidents</source>
        <translation>
            <numerusform>one data incident</numerusform>
            <numerusform>%n data incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests about data</source>
        <translation>
            <numerusform>one request about data</numerusform>
            <numerusform>%n requests about data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>one late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past its time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProcedureRow</name>
    <message>
        <source>from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer in force</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProcedureStep</name>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Procedure: digit or a few letters</source>
        <translation>Procedure: digit or a few letters</translation>
    </message>
    <message>
        <source>A digit, or a few letters of the name, then Enter</source>
        <translation>A digit, or a few letters of the name, then Enter</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>working days</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Its documents, fee, time limit and appointment will stand here.</source>
        <translation>Its documents, fee, time limit and appointment will stand here.</translation>
    </message>
    <message>
        <source>already open: {code}</source>
        <translation>already open: {code}</translation>
    </message>
</context>
<context>
    <name>Process</name>
    <message>
        <source>{n} days</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no time counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No internal process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together {sum}, as the time limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together {sum}: {difference} longer than the time limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together {sum}: {difference} shorter than the time limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together {sum}; the time limit cannot be compared with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step late by {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late in step {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it is marked as done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when the dossier is handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when the result is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when the result is handed back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProcessCard</name>
    <message>
        <source>Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over by {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, until {due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, expected until {due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clock stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under way</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProcessPanel</name>
    <message>
        <source>Internal process: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossiers that were received keep the process of their day. A day counts eight hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter in the last line adds one · Alt+↑ ↓ move · Ctrl+Delete removes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PurposeStrip</name>
    <message>
        <source>TRAINING DESK – dossiers and papers count for nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEMO DESK – invented people; dossiers and papers count for nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QrView</name>
    <message>
        <source>QR code of the dossier</source>
        <translation>QR code of the dossier</translation>
    </message>
</context>
<context>
    <name>QuickPeriods</name>
    <message>
        <source>All days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceptionFooter</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceptionPage</name>
    <message>
        <source>PDF files</source>
        <translation type="unfinished">PDF files</translation>
    </message>
    <message>
        <source>no printer chosen</source>
        <translation type="unfinished">no printer chosen</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store the correction   F9</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Save and print %n dossiers   F9</source>
        <translation>
            <numerusform>Save and print %n dossier   F9</numerusform>
            <numerusform>Save and print %n dossiers   F9</numerusform>
        </translation>
    </message>
    <message>
        <source>Save and hand back   F9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the ID card or choose the procedure first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceptionPreview</name>
    <message>
        <source>Receipt · Form 01 · A5</source>
        <translation>Receipt · Form 01 · A5</translation>
    </message>
    <message>
        <source>Supplement request · Form 02 · A5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal · Form 03 · A5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is printed for a result at once</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceptionSaver</name>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Saved: {codes}. Not saved: {procedure}. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it up</source>
        <translation type="unfinished">Take it up</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print   Ctrl+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have it on paper   Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens the desk and all its backups when no password does: type it into the password&apos;s line. It is stored nowhere and not shown again. Keep the sheet in the safe, away from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Printed on {printer}.</source>
        <translation type="unfinished">Printed on {printer}.</translation>
    </message>
</context>
<context>
    <name>RedateDialog</name>
    <message>
        <source>Correct wrong dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct and print again   Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These entries are dated ahead of now, because the computer&apos;s clock was wrong:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last one says {last}. When was it truly made? All others move by as much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Remaining</name>
    <message>
        <source>Overdue {n} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue · apologised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} days</translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportHabitRow</name>
    <message>
        <source>Count as on time what waits for a supplement and what was sent back or withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A habit of some provinces, written in no form; a report that follows it says so.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportedFacts</name>
    <message>
        <source>Came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Desk, post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online, whole course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online, in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-terri-torial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early, on time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late, with apology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late, no apology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not due yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue, with apology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue, no apology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid directly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>To be re-ceived, in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be re-ceived, overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not re-ceived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With-drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elec-tronic result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In time, ended or open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended by the appointment or not yet due, of all to resolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early and on time, of all resolved; a second supplement request is late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online, of all received in the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online from end to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procedures whose whole course is online, of all received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received by post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By public post, of all received in the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electronic results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results sent electronically, of all handed back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers 4 and 5, of all answers at the return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the 1st</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15th to 14th</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periods begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as Excel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fees…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How dossiers ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How dossiers came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused at the counter (Form 03): {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By deciding unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>The file cannot be written. Close it in Excel, try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report {form}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“On time” includes what waits for a supplement and what was sent back or withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opinions asked for: {n}, late or without an answer: {late}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not received yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indices (Decision 766/QĐ-TTg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By month</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReprintCard</name>
    <message>
        <source>No receipt bears a code that no longer holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts to print again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code on the receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestsPanel</name>
    <message>
        <source>Person</source>
        <translation type="unfinished">Person</translation>
    </message>
    <message>
        <source>scan the card, or type a personal number or a dossier code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the data again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the person first: scan the card, or type the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the person&apos;s words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The days for the answer run from the day on which it was received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many days each kind of request has was not compared with the decree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a request that has no answer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done, or why not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the request {number}: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person gets the answer on paper, with what is held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a person with a request first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished">Saving…</translation>
    </message>
    <message>
        <source>Request {number}: answer until {day}. Ctrl+P prints its paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request {number} is answered. Ctrl+P prints its paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not to be used since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More is held than the list and its paper have lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished">Number</translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished">Received</translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">State</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished">What</translation>
    </message>
    <message>
        <source>Code or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the desk holds about this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No requests yet. Scan the card of the person who asks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestrictionCard</name>
    <message>
        <source>Why it is received nevertheless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the head of desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must not be received: restrictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restrictions, released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released by {name}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestrictionsPage</name>
    <message>
        <source>Name of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who asks for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file first; nothing counts before it was shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storing the list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of restrictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: new {new}, changed {changed}, gone {gone}, left out {rejected}. F9 takes the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list “{name}” counts from now on: {rows} restrictions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a list that counts first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” will stop nothing any more. Importing its file again takes that back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending the list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: the list is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation type="unfinished">ended {day}</translation>
    </message>
    <message>
        <source>counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns are found by their names in the first 20 rows: map sheet, parcel and commune; number of a paper; ID number, name and date of birth; who asks for it, document number and day; from, until, note. What stands in the fields here holds for rows that do not say it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Lists of restrictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restrictions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RetentionPanel</name>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past its time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the list, have the head sign it, then destroy. Dossiers lose their people here, in search, messages and kept pages; counts of reports stay. The signed chain of events stays encrypted in the file, and is not shown. Backups lose the data when newer ones take their place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is past its time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries are destroyed for good. This cannot be undone.</source>
        <translation>
            <numerusform>One entry is destroyed for good. This cannot be undone.</numerusform>
            <numerusform>%n entries are destroyed for good. This cannot be undone.</numerusform>
        </translation>
    </message>
    <message>
        <source>such as: 05/DM-TTPVHCC of 27/11/2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number and day of the signed list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy what is past its time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroyed; the audit log keeps what, how many and by which list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: what is destroyed by then is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries are past their time.</source>
        <translation>
            <numerusform>One entry is past its time.</numerusform>
            <numerusform>%n entries are past their time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RevokedPage</name>
    <message>
        <source>One-time code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk may not work any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At {time} on {day} the server {server} said that the administrator has withdrawn this desk&apos;s right to work with it. No dossier is opened here any more, and nothing is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} entries were not sent yet. They stay here and are sent when the desk is let in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has everything that was entered here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the administrator of your office. If the desk is to go on, they make a one-time code for it, sign in here and type it below.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules that apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read: {texts}. What they may change is taken over from the text before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SamplePane</name>
    <message>
        <source>Sample of the form</source>
        <translation>Sample of the form</translation>
    </message>
    <message>
        <source>sample, page {number} of {count}</source>
        <translation>sample, page {number} of {count}</translation>
    </message>
    <message>
        <source>this wording is not on the sample</source>
        <translation>this wording is not on the sample</translation>
    </message>
</context>
<context>
    <name>SavedFile</name>
    <message>
        <source>Saved: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedPage</name>
    <message>
        <source>Kept on this desk</source>
        <translation>Kept on this desk</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>Saved at {time}</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Result due</source>
        <translation>Result due</translation>
    </message>
    <message>
        <source>Dossier saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Handed back at once: %n results</source>
        <translation>
            <numerusform>Handed back at once: %n result</numerusform>
            <numerusform>Handed back at once: %n results</numerusform>
        </translation>
    </message>
    <message>
        <source>Print a receipt   Ctrl+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first key to the save: {m} min {s} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanning the next citizen&apos;s card begins a new page at once.</source>
        <translation>Scanning the next citizen&apos;s card begins a new page at once.</translation>
    </message>
    <message>
        <source>PDF file saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the printer</source>
        <translation>Waiting for the printer</translation>
    </message>
    <message>
        <source>Sent to {printer}</source>
        <translation>Sent to {printer}</translation>
    </message>
    <message>
        <source>Printed on {printer}</source>
        <translation>Printed on {printer}</translation>
    </message>
    <message>
        <source>Not printed yet</source>
        <translation>Not printed yet</translation>
    </message>
    <message>
        <source>Perhaps not printed</source>
        <translation>Perhaps not printed</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Not printed</translation>
    </message>
</context>
<context>
    <name>SavedVisit</name>
    <message>
        <source>Dossier code</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Result due</source>
        <translation>Result due</translation>
    </message>
    <message>
        <source>Dossiers received together</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScannerTrial</name>
    <message>
        <source>Try the scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scan an identity card here, or press Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n characters were read; this is no identity card.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>An identity card was read without a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} characters in {seconds} seconds, {pace} ms each.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScreenRow</name>
    <message>
        <source>Text size</source>
        <translation type="unfinished">Text size</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished">Colours</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished">As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished">Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished">Dark</translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds: a scan is taken, a scan is refused, a dossier is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new text size is there at the next start.</source>
        <translation type="unfinished">The new text size is there at the next start.</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Scan an ID card or a receipt, or type a code, a name, a phone number</source>
        <translation type="unfinished">Scan an ID card or a receipt, or type a code, a name, a phone number</translation>
    </message>
    <message>
        <source>Scan or type</source>
        <translation type="unfinished">Scan or type</translation>
    </message>
</context>
<context>
    <name>SearchLines</name>
    <message>
        <source>by the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code ends in {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>former code {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name, born {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID number {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID number ends in {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone ends in {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tax code {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>old ID number {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passport {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {n}: {work}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SendingPage</name>
    <message>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send Zalo messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages name code, unit and day, nothing else; secrets stay in the encrypted data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Printing…</source>
        <translation>Printing…</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Correct the wording</source>
        <translation>Correct the wording</translation>
    </message>
    <message>
        <source>Today&apos;s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Nothing waits for the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What waits for the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency and desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who issues papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules that apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restrictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message numerus="yes">
        <source>%n wordings of the forms in force were not checked against the circular.</source>
        <translation>
            <numerusform>%n wording of the forms in force was not checked against the circular.</numerusform>
            <numerusform>%n wordings of the forms in force were not checked against the circular.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every wording was checked against the circular.</source>
        <translation>Every wording was checked against the circular.</translation>
    </message>
    <message>
        <source>Print now</source>
        <translation>Print now</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>No longer needed</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Reception</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation type="unfinished">Ledger</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To receive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End-of-day sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slips for an outage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Open the desk   Enter</source>
        <translation>Open the desk   Enter</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>Newest good backup: {moment}, {dossiers} dossiers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was recorded after it is not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries recorded after it are not in it.</source>
        <translation>
            <numerusform>%n entry recorded after it is not in it.</numerusform>
            <numerusform>%n entries recorded after it are not in it.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that was recorded is missing in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlipCard</name>
    <message>
        <source>The dossier keeps the slip&apos;s number; its appointment is counted from the moment on the slip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received at, as written on the slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>9:15 23/11/2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slip for an outage {code}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlipsPage</name>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished">Number</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished">State</translation>
    </message>
    <message>
        <source>Entered, or why it is void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slips for an outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each slip takes one of the desk&apos;s numbers for good, up to {most} at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many slips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print slips for an outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A slip that was not used, or was spoilt. Cross it out and keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as: not used, miswritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void the slip {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation type="unfinished">Printing…</translation>
    </message>
    <message>
        <source>Slips {first} to {last}: sent to {printer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slip is void.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a stack while there is power. During an outage fill them in by hand; afterwards scan each one, or press Enter here, and type the time that is written on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No slips yet. Ctrl+P prints some.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusCard</name>
    <message>
        <source>Sent so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of each day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk works alone: everything can be done, and nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These data were copied or put back: at the next contact the desk asks for new numbers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusIndicator</name>
    <message>
        <source>Opens the page of syncing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepField</name>
    <message>
        <source>Step {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move step {n} up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move step {n} down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove step {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 giờ, 0,5 ngày</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who does it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {n}: kind of actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {n}: who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {n}: what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {n}: working time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {n}: ends</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepPreview</name>
    <message>
        <source>Preview of the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as F9 prints it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is printed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Unit that takes the dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who takes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number and name of the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers to bring again or to complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything else, a line each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of it, at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of it, at once; to be sent until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the head of desk allows one more request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted as overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an apology is in time until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the article of the law, a line each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How they asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in person at the one-stop unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens to the fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the fee was paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the result goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt was brought (scan it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is lost: how the right was shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who collects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scan the ID card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>Letter of authority, if for another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the electronic result was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How satisfied is the citizen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number from the document office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: the next one of the issuer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day on which the agency received it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the limit ended on {day}: the refusal is noted as late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the citizen was told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the fee receipt or transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much is paid back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why, and by which law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the payment voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the payment order to the treasury</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit that is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day for the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the due day stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in writing, on the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number and sign of the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was asked, until when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time ended without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the verification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of each agency, a line each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agency; work; last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Originals that go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>* ticks all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the others stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the applicant comes for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the list for both signatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National public service portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code of the result: {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose fault it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit that corrects it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back at the desk by {day} where the agency is at fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number and name of the corrected result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was due by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where, or in whose hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is liable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is made good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day promised for the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a promise; the due day {day} of the law stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the papers go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 · Very satisfied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 · Satisfied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 · So-so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 · Dissatisfied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 · Very dissatisfied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directly: at the desk or into the agency&apos;s account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through the public post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In another way that the law allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online: the national portal or a payment platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note that the fee went to the budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is paid online goes there within eight working hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay the fee back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As special laws say, for example when the applicant stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner&apos;s phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner&apos;s e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told, or sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over to the division</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The control slip (Form 06) is printed and travels with the dossier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The competent agency has received it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit is counted from that moment, and a new receipt is printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back from the division</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dossier is at the desk again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the end of processing: it is compared with the appointment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand the result back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the receipt, then the ID card of who collects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliver the electronic result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the paper one; where it was delivered is part of the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand the papers back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of the papers is printed for the signatures of both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supplement is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit is counted anew from today, and a new receipt is printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a supplement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once after examination. The clock stops until all is there; Form 02 names the last day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notice is printed; processing ends, and the papers go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apologise and appoint again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once for each dossier, before the due day; Form 04 is printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse the dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form 03 is printed; processing ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the dossier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the payment of the fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dossier waits for the payment; its time limit goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note the fee as paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form 07a counts payments by the day on which they are noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in spite of the request to stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dossier is in process again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The applicant asks to stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible until the result is decided. Stopping is the next step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note that the citizen was told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was told what, when and how is part of the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct what was written down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old value stays in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a mistake of the desk; both stay in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through the system, to all at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On paper, from one to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note the answer of a unit that was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence after the last day is noted too; the head of the unit is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the agencies has done its part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is compared with that agency&apos;s own limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step of the process is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next step begins now. Steps before it that are open are over with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask another unit for its opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The due day stays; an answer that is late shows on Today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appoint a verification with the applicant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The applicant is put on the list of citizens to be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to several agencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transfer slip with the part of each is printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result has an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes back with a slip; for the agency&apos;s fault the applicant pays nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corrected result is at the desk: it is announced and handed back again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dossier is lost or damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A letter apologises to the applicant; Today names it until there is a result.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SubjectRow</name>
    <message>
        <source>Parcel / number of a paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thửa 12, tờ 5, xã Tân Lập; giấy chứng nhận BX 123456</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Subjects</name>
    <message>
        <source>Agency and desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wording of the forms</source>
        <translation type="unfinished">Wording of the forms</translation>
    </message>
</context>
<context>
    <name>SupportDialog</name>
    <message>
        <source>Support file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is all that the file will hold: versions, counts, settings and the end of the log. It names no citizen, no officer and no dossier. Read it, save it, and give it to those who help you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content of the support file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close   Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the database…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>the server&apos;s certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer&apos;s clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right to sync withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown to the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as much sent today as the server takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no numbers left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown key of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>program to be updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copied data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entries in this desk&apos;s name that it never made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server refuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected to a server</source>
        <translation type="unfinished">Not connected to a server</translation>
    </message>
    <message>
        <source>conflicts: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>receipts to print again: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office at the server: {office}. If it is not yours, call whoever runs the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts carry no address where citizens look their dossier up: whoever runs the server has to set it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to look at: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {n} minutes slow. Set it right: receipts bear its time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {n} minutes fast. Set it right: receipts bear its time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending {done}/{all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a look: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server busy since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reaching the server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In sync {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Syncing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now   F9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect   F9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to this office   F9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to the server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk is connected. What was done so far is being sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TickTable</name>
    <message>
        <source>Ticked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results to be corrected: near their day or past it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For an agency elsewhere: forward, then note its receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due next: an apology is in time only today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due on the next working day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost or damaged, without a result yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting long for a supplement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electronic result not delivered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result is there, nobody collected it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End-of-day sheet   Ctrl+Shift+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due and nothing waits. New dossiers begin with F2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today, {weekday} {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow {day} is off: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished pages   Alt+5</source>
        <translation>
            <numerusform>%n unfinished page   Alt+5</numerusform>
            <numerusform>%n unfinished pages   Alt+5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers wait for the printer   Alt+0</source>
        <translation>
            <numerusform>%n paper waits for the printer   Alt+0</numerusform>
            <numerusform>%n papers wait for the printer   Alt+0</numerusform>
        </translation>
    </message>
    <message>
        <source>Due within {n} working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late in a step of the internal process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other units have to answer, or to do their part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citizens to be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossiers to hand over   F12</source>
        <translation>
            <numerusform>%n dossier to hand over   F12</numerusform>
            <numerusform>%n dossiers to hand over   F12</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fees to the budget</source>
        <translation>
            <numerusform>%n fee to the budget</numerusform>
            <numerusform>%n fees to the budget</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked at the counter to bring more, not received yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n dossiers wait for their reception</source>
        <translation>
            <numerusform>%n dossier waits for their reception</numerusform>
            <numerusform>%n dossiers wait for their reception</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near the limit</source>
        <translation>
            <numerusform>%n near the limit</numerusform>
            <numerusform>%n near the limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over the limit</source>
        <translation>
            <numerusform>%n over the limit</numerusform>
            <numerusform>%n over the limit</numerusform>
        </translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer since {day}: tell the head of the unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may come until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked on {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Quầy Một Cửa</source>
        <translation>Quầy Một Cửa</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>the dossier is somebody else&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another procedure was chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything was there, and more was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a paper that was not brought is marked as there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a paper that was brought is not marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the fee is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payment and number of the receipt are not noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten visitors come to the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each one says what they want and hands over the card. Receive the dossier, or ask for more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitor {n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} points · {seconds} seconds · {keys} keys · {outcome}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} of {most} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} minutes, {keys} keys, {mistakes} mistakes. {key} begins anew.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrialCard</name>
    <message>
        <source>Way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own number or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a test message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted: look whether it has arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It failed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitField</name>
    <message>
        <source>No unit has this name. Choose one of the list, or leave this empty and type the names below.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UpdateCard</name>
    <message>
        <source>Look for an update in a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the network…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the update…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder}: looked into when the desk is quiet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder of the network is looked into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder holds no newer version for this desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The update was not taken.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UpdatePanel</name>
    <message>
        <source>Update of the catalogue to {day}, published by {publisher}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values that differ become new versions. Dossiers that were received keep theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: update of an unknown publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator has to compare this fingerprint and confirm it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint of the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the publisher for the fingerprint by telephone or on paper, not by the way that the file came:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the same as the publisher&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust this publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{decision} from {day}: new {new}, changed {changed}, gone {gone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking the update…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UpdateWatch</name>
    <message>
        <source>I have read it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Look at the update that came…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>older than 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} changes within 7 days   Ctrl+T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}. Updates are taken at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}. It is installed for the whole computer: an administrator installs a newer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}, run from its source code: it does not update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}. It was built without a key for updates: install a newer one by its setup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version} is ready and will be used from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version} did not start here. The desk goes on with the one before; all data are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version} did not start here. The desk goes on with the one before and its data of before the update; nothing had been recorded since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version} failed several times, but entries were made with it that the one before cannot read. Tell the administrator; the copy from before the update lies in the data folder under before-upgrade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version} waits: the data could not be copied before the update. Free disk space, then start the program again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValuesCard</name>
    <message>
        <source>The chosen procedure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionFields</name>
    <message>
        <source>This desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionsPanel</name>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n versions</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
    <message>
        <source>differ in: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing after {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued, not in force before {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitCard</name>
    <message>
        <source>Procedures of this visit, saved with F9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave as draft</source>
        <translation type="unfinished">Leave as draft</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Nothing waits. What is done while there is no network will stand here until it is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Dossier code</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>Agency above</source>
        <translation>Agency above</translation>
    </message>
    <message>
        <source>UBND TỈNH PHÚ THỌ</source>
        <translation>UBND TỈNH PHÚ THỌ</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG</source>
        <translation>TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG</translation>
    </message>
    <message>
        <source>Identification code</source>
        <translation>Identification code</translation>
    </message>
    <message>
        <source>Place before the date</source>
        <translation>Place before the date</translation>
    </message>
    <message>
        <source>Phú Thọ</source>
        <translation>Phú Thọ</translation>
    </message>
    <message>
        <source>Name of this desk</source>
        <translation>Name of this desk</translation>
    </message>
    <message>
        <source>Quầy 01</source>
        <translation>Quầy 01</translation>
    </message>
    <message>
        <source>Desk number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 20, another one at each desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Officer&apos;s full name</source>
        <translation>Officer&apos;s full name</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>at least 8 characters</source>
        <translation>at least 8 characters</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Password again</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk and its administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices and data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first officer is the administrator, who adds the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try what is connected now; it can be changed later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number} of {all}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the desk up   Enter</source>
        <translation>Set the desk up   Enter</translation>
    </message>
    <message>
        <source>Start with the sample desk</source>
        <translation>Start with the sample desk</translation>
    </message>
    <message>
        <source>Practise with ten visitors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new desk</source>
        <translation>A new desk</translation>
    </message>
    <message>
        <source>These names stand on each receipt.</source>
        <translation>These names stand on each receipt.</translation>
    </message>
    <message>
        <source>Next   Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The electronic code that the province gave the agency, for example H44.18; dossier codes begin with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk receives the procedures of a commune.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk receives the procedures of a province.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordingEditor</name>
    <message>
        <source>Text on the form</source>
        <translation>Text on the form</translation>
    </message>
    <message>
        <source>Checked against the circular</source>
        <translation>Checked against the circular</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Holds from</translation>
    </message>
    <message>
        <source>ddmmyyyy</source>
        <translation>ddmmyyyy</translation>
    </message>
    <message>
        <source>Original, checked</source>
        <translation>Original, checked</translation>
    </message>
    <message>
        <source>Original, not checked</source>
        <translation>Original, not checked</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>History of this wording; Enter takes a text up again</source>
        <translation>History of this wording; Enter takes a text up again</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>From {day} on: {text}</source>
        <translation>From {day} on: {text}</translation>
    </message>
    <message>
        <source>since {day}, by {officer}</source>
        <translation>since {day}, by {officer}</translation>
    </message>
    <message>
        <source>From {day}, checked</source>
        <translation>From {day}, checked</translation>
    </message>
    <message>
        <source>From {day}, not checked</source>
        <translation>From {day}, not checked</translation>
    </message>
    <message>
        <source>Taken back from {day}</source>
        <translation>Taken back from {day}</translation>
    </message>
</context>
<context>
    <name>WordingRows</name>
    <message>
        <source>Text in force</source>
        <translation>Text in force</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Wordings of the form</source>
        <translation>Wordings of the form</translation>
    </message>
</context>
<context>
    <name>WordingsPage</name>
    <message>
        <source>Set of forms</source>
        <translation>Set of forms</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Only unchecked</source>
        <translation>Only unchecked</translation>
    </message>
    <message>
        <source>Every wording of this form was checked.</source>
        <translation>Every wording of this form was checked.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Wording of the forms</source>
        <translation>Wording of the forms</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Throw away</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of all forms</source>
        <translation>Words of all forms</translation>
    </message>
    <message>
        <source>{n} of {all} not checked</source>
        <translation>{n} of {all} not checked</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved</source>
        <translation>
            <numerusform>%n unsaved</numerusform>
            <numerusform>%n unsaved</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsaved</source>
        <translation>Unsaved</translation>
    </message>
    <message>
        <source>Changes {day}</source>
        <translation>Changes {day}</translation>
    </message>
    <message>
        <source>Saved: it holds for papers dated from {day} on.</source>
        <translation>Saved: it holds for papers dated from {day} on.</translation>
    </message>
    <message>
        <source>Taken back: papers dated from {day} on say what was said before.</source>
        <translation>Taken back: papers dated from {day} on say what was said before.</translation>
    </message>
</context>
<context>
    <name>_DocumentRow</name>
    <message>
        <source>In database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If any</source>
        <translation>If any</translation>
    </message>
</context>
<context>
    <name>_ResultRow</name>
    <message>
        <source>Waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more: show all as a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dossier at this desk has this code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found. Type more of the code, the number or the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>New page</translation>
    </message>
    <message>
        <source>Begin a new page with “{text}”</source>
        <translation>Begin a new page with “{text}”</translation>
    </message>
</context>
</TS>
