/// Given names that tell whether "he" or "she" may mean their bearer.
package enum GivenNames {
    package static let table = WordTable([
        (
            .male,
            """
            aaron abdul abdullah adam adrian ahmad ahmed al alan albert alejandro alexander alexei ali alistair amir andre andreas andrew andy
            anthony antonio arnold arthur barack barry ben benjamin bernard bernie bill billy bob bobby boris brad brandon
            brendan brent brett brian bruce bryan carl carlos charles charlie chris christian christoph christopher chuck claude clint
            cory craig dale dan daniel darrell dave david dean dennis derek dick dieter dmitri dmitry don donald doug
            douglas drew dwayne earl ed eddie edward edwin elon emmanuel eric erik ernest ethan eugene evan farid felix fernando
            francis francisco francois françois frank franklin fred frederick friedrich gary gavin geoffrey george gerald gerhard gilbert giovanni glenn
            gordon graham greg gregory guy hans harold harry hassan heinrich helmut henry herman hiroshi howard hugh ian ibrahim igor
            ivan jack jacob jake james jan jared jason jay jean jeb jeff jeffrey jens jeremy jerome jerry jim jimmy joaquin joe joel johann johannes john johnny jon
            jonathan jorge jose josé josef joseph josh joshua juan julian jürgen justin karl keith ken kenneth kevin khalid kirk klaus kurt kyle
            lamar lance larry lars laurent lawrence leo leon leonard lewis lindsey lloyd louis luc luca lucas luis luke mahmoud manuel marc marco marcus mario
            mark markus martin marty matt matteo matthew matthias maurice max michael michel miguel mike mitch mitt mohamed mohammad mohammed muhammad
            nathan neil nicholas nick nicolas nigel noah norman oliver olivier omar oscar otto pablo patrick paul pedro pete peter
            phil philip philippe pierre rafael ralph ramon rand randy raul ray raymond recep reince ricardo richard rick rob robert roberto
            roger roland ron ronald ross roy rudolf rudy rupert russ russell ryan salman sam samuel scott sean sebastian sergei sergey seth shaun
            shawn simon stanley stefan stephan stephen steve steven stuart ted theodore thierry thomas tim timothy toby todd tom tommy tony
            travis trent trey trevor troy tyler uwe viktor vince vincent vladimir walter warren wayne wesley william willie wolfgang xavier yuri yves
            zabihullah zachary
            """
        ),
        (
            .female,
            """
            abigail agnes alexandra alexandria alice alicia alison allison amanda amber amelia amy ana andrea angela anita ann anna anne annette
            annie antonia april ashley audrey ayesha barbara beatrice becky beth betsy betty beverly bonnie brenda bridget britney brooke
            camille candice carla carly carmen carol carole caroline carolyn catherine cathy charlotte chelsea cheryl christiane christina christine
            cindy claire clara claudia colleen condoleezza connie courtney cynthia danielle dawn deborah debbie debra denise diana diane dianne
            dolores donna doris dorothy edith eileen elaine eleanor elena elisabeth elise elizabeth ella ellen emily emma erica erin estelle esther eva
            evelyn fatima fawzia fiona florence frances gabriela gail geraldine gina giulia gloria grace greta gwen hannah harriet hayley heather heidi
            helen helena helene hillary holly hope huma ingrid irene iris isabel isabelle ivanka jacqueline jan jane janet janice jean jeanne jen
            jenna jennifer jenny jessica jill joan joanna joanne jodi josephine joy joyce juanita judith judy julia juliana julie june kamala
            karen karin kate katharina katherine kathleen kathryn kathy katie katrina kayla kellyanne kelly kim kirsten kirstjen kristen kristin laura lauren
            laurie leah leila lena leslie lillian linda lindsay lisa liz lois lori loretta lorraine louise lucia lucie lucy lydia lynn madeleine
            maggie malala manuela marcia margaret maria marian marianne marie marilyn marina marine marion marjorie marsha martha mary maureen maxine
            megan megyn melania melinda melissa meredith michelle mildred miriam molly monica monika nadia nancy naomi natalie natasha nicola nicole
            nikki nina nora norah olga olivia pamela patricia patty paula pauline peggy penny petra phyllis priscilla rachel rebecca
            regina renate renee rita roberta rosa rose rosemary ruth sabine sabrina sally samantha sandra sara sarah shannon sharon sheila
            shelly sheri sherry shirley silvia simone sofia sonia sophia sophie stacey stacy stephanie sue susan susana susanne suzanne svetlana sylvia tamara
            tammy tara tatiana teresa theresa tiffany tina tracey tracy trisha ursula valerie vanessa vera veronica vicky victoria violet virginia
            vivian wanda wendy whitney yasmin yolanda yvette yvonne zoe
            """
        ),
    ])
}
